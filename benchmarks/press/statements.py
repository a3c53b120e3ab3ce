"""Sentences that state relations and name laws, with what they state: `words => subject predicate object; …`.

`{host}` and the like name what `corpus.py` casts for the part; `{Host}` begins a sentence. An organization brings its
article along. `{speaker}` is brought in with a title the first time. Where nothing stands behind `=>`, no relation is
stated, though the words may look so.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """Words with parts to fill in, and the relations they state between the parts."""

    words: str
    relations: tuple[tuple[str, str, str], ...]


_LINES = """
{Host} and {partner} have signed a {mou} on Monday. => host signed_with partner
{Host} will sign an agreement with {partner} next month. => host signed_with partner
A protocol was signed between {host} and {partner} in {city}. => host signed_with partner
The {scheme} is funded by {donor} and implemented by {host}. => donor funds scheme
The {scheme}, financed by {donor}, has reached nine districts. => donor funds scheme
{Donor} will fund the {scheme} until the end of next year. => donor funds scheme
{Donor} has provided a grant of 4 million euros to the {scheme}. => donor funds scheme
With funding from {donor}, {host} launched the {scheme} in {city}. => donor funds scheme
{Host}, with support from {donor}, has opened the {scheme}. => donor supports scheme
{Donor} is supporting {host} in its work along the coast. => donor supports host
{Donor} provides technical assistance to {host}. => donor supports host
The {scheme} is being implemented jointly by {host} and {partner}. => host implements scheme; partner implements scheme
{Host} has implemented the {scheme} since the spring. => host implements scheme
{Host}, in partnership with {partner}, trained forty drivers. => host partner_of partner
In close cooperation with {partner}, {host} trained forty drivers. => partner partner_of host
{Host} has worked closely with {partner} for years. => host partner_of partner
{Host} and {partner} have joined forces. => host partner_of partner
{Host} is part of {partner}. => host part_of partner
{Host}, an affiliate of {partner}, has its seat in {city}. => host part_of partner
{Partner}, chaired by {speaker}, met twice last week. => speaker chairs partner
As coordinator of the {scheme}, {host} keeps the accounts. => host coordinates scheme
The {scheme} is coordinated by {host}. => host coordinates scheme
The {scheme} was developed by {host} over three years. => host developed scheme
{Host} is developing the {pact} with care. => host developed pact
The {scheme} has been rolled out in {country}. => scheme deployed_in country
The {scheme} was not funded by {donor}, as some had thought. =>
{Host} could fund the {scheme} if the money were there. =>
Staff of {host} met those of {partner} in {city}. =>
The {pact} came into force a year ago. =>
Lawyers pointed to the {pact} and asked for time. =>
Under the {pact}, ships must report their freight. =>
"""

STATEMENTS: tuple[Statement, ...] = tuple(
    Statement(words.strip(), tuple(
        (ends[0], ends[1], ends[2]) for ends in (part.split() for part in stated.split(";")) if len(ends) == 3
    ))
    for words, _, stated in (line.partition("=>") for line in _LINES.strip().splitlines())
)

CLAIMS = (
    "the bridges would be closed over the winter",
    "prices had risen faster than wages in the last two years",
    "the talks were going well and might end within a week",
    "nobody had been hurt in the accident",
    "more inspectors were needed at the ports",
    "the first results would be known by the autumn",
)
