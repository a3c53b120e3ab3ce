"""Sentences that state relations and name laws, with what they state: `words => subject predicate object; …`.

`{host}` and the like name what `corpus.py` casts for the part; `{Host}` begins a sentence. An organization brings its
article along. `{speaker}` is brought in with a title the first time, `{witness}` by name alone. Where nothing stands
behind `=>`, no relation is stated, though the words may look so.
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
Both sides pointed to the {known} and to an {paper}. =>
A bill titled “{bill}” was read in parliament on Friday. =>
A project called “{title}” will start in {city}. =>
Work on a project for {title} has begun. =>
The {short} programme is open to all who fish. =>
{Short}, a two-year programme, ends in June. =>
The {donor_bare}-funded {scheme} has begun. => donor funds scheme
The {scheme} is supported by {donor}. => donor supports scheme
The {scheme} was set up to support {host}. => scheme supports host
{Host} secured funds from {donor} to support {partner}. => host supports partner
{Host} contributes to efforts of {partner}. => host supports partner
A partnership between {host} and {partner} began in May. => host partner_of partner
{Host} is a key partner of {partner}. => host partner_of partner
{Host} has enjoyed close cooperation with {partner}. => host partner_of partner
{Witness} chairs {partner}. => witness chairs partner
{Host} is coordinator of the {scheme}. => host coordinates scheme
{Host} coordinates the {scheme}. => host coordinates scheme
Rain fell in two districts of {country}, namely {town} and {port}. => town part_of country; port part_of country
Boats left from the town of {hamlet} and from {city}. =>
A {firm} spokesman said prices would hold. =>
{Firm} announced a new ferry, and {firm} shares fell. =>
The {letters} met again and sent for the papers. =>
The LNG terminal has a QR code at its gate, and VAT is due on each ticket. =>
A Model Q tractor and a Silver Arrow kite were on show at the Golden Harvest Festival. =>
The Northern Star left port, and the Grand Old Lady of the harbour waved it off. =>
{Witness} smiled as the boats came in. =>
{Stranger} nodded and walked on. =>
{Stranger}, 34, has fished since she was a child. =>
Her brother {witness} keeps the books. =>
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
