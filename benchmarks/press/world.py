"""A world to report from: bodies, people, programmes and laws, each drawn from its number and a seed, and real places.

Places are real because a reader knows a country by its name; all else is made up.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

_COUNTRIES = ("Kenya", "Norway", "Peru", "Vietnam", "Jordan", "Portugal", "Nepal", "Ghana", "Chile", "Estonia", "Fiji",
              "Malawi", "Uruguay", "Tunisia", "Slovenia", "Sri Lanka", "New Zealand", "South Africa")
_CITIES = ("Nairobi", "Oslo", "Lima", "Hanoi", "Amman", "Lisbon", "Kathmandu", "Accra", "Santiago", "Tallinn", "Suva",
           "Lilongwe", "Montevideo", "Tunis", "Ljubljana", "Colombo", "Wellington", "Pretoria", "Geneva", "Manila",
           "Rotterdam", "Mumbai", "Toronto", "Glasgow", "Karachi", "Osaka", "Kampala", "Dhaka")
_GIVEN = {
    "she": ("Amina", "Beatriz", "Chiara", "Deepa", "Esther", "Fatima", "Grace", "Hana", "Ingrid", "Joanna", "Karin",
            "Leila", "Mariam", "Ngozi", "Olga", "Priya", "Rachel", "Sana", "Teresa", "Yuki", "Zainab", "Helen"),
    "he": ("Ahmed", "Boris", "Carlos", "David", "Emeka", "Farid", "George", "Hassan", "Ivan", "James", "Kwame", "Liam",
           "Mahmoud", "Nikhil", "Omar", "Pedro", "Rashid", "Samuel", "Tariq", "Usman", "Victor", "Wei", "Yusuf"),
}
_SURNAMES = ("Abara", "Bakker", "Castellan", "Dervish", "Eriksen", "Farouqi", "Galloway", "Haddad", "Ibekwe", "Jansson",
             "Karimov", "Lindqvist", "Mbeki-Stone", "Novak", "O'Rourke", "Pereira", "Qureshi", "Rahmani", "Sandoval",
             "Takeda", "Umarov", "Varga", "Whitlock", "Yilmaz", "Zielinski", "Okonjo", "Prakash", "de Witte",
             "al-Sayegh", "van Holm", "ul Karim")
_TOPICS = ("Labour Mobility", "Coastal Protection", "Rural Health", "Public Transport", "Food Security",
           "Water and Sanitation", "Civil Aviation", "Higher Education", "Border Management", "Disaster Response",
           "Energy Transition", "Urban Housing", "Forest Conservation", "Maritime Safety", "Youth Employment")
_BODIES = ("Ministry of {topic}", "Department for {topic}", "National Commission on {topic}",
           "{country} {topic} Agency", "{topic} Authority of {country}", "{city} Institute of {topic}",
           "{city} Chamber of Commerce",
           "{surname} Foundation", "International Council for {topic}", "{city} University", "{topic} Workers Union",
           "{surname} Holdings Ltd", "{country} Bureau of {topic}", "Association of {topic} Professionals")
_SCHEMES = ("{topic} Support Programme", "{topic} Trust Fund", "Strengthening {topic} in {country}",
            "{country} {topic} Facility", "{topic} Information System")
_ROLES = ("director", "chair", "spokesperson", "chief executive", "secretary general", "head of communications",
          "country representative", "programme manager", "deputy director", "president")
_COINED = ("Norvexa", "Bluestar", "Talverin", "Ostrakon", "Kembrel", "Quillon", "Farwell", "Zandoro", "Mirelle",
           "Hexalto")
_HAMLETS = ("Elmsford", "Larchby", "Tovrin", "Askerdale", "Brunholt", "Skarvik", "Penholme", "Ravelin", "Ostby",
            "Quorndon")
_STRANGERS = ("Tovi Larkmoor", "Braska Lindwell", "Jorunda Teskari", "Pell Ostrander", "Wenna Cadogast", "Iska Morrow")
_SHORT = ("Safe Paths", "Bright Nets", "Open Harbours", "Green Keels", "First Light", "Steady Hands")
_TITLES = ("Mending Old Piers in {country}", "Keeping Small Boats Safe in {country}",
           "Bringing Young Sailors Home to {country}", "Planting Dune Grass for {country}")
_BILLS = ("Fair Dues for Small Boats", "Clean Water for All Towns", "Honest Weights at Every Market")
_KNOWN = ("Paris Agreement", "Kyoto Protocol", "Universal Declaration of Human Rights", "Geneva Conventions")
_LETTERS = ("RPTA", "NGKB", "OTVF", "KDRC", "WLMB", "ZPHA")
_PACTS = ("{topic} Act {year}", "National {topic} Policy", "{city} Declaration on {topic}",
          "{topic} Framework Agreement", "Global Compact for {topic}", "{year} Agenda for {topic}",
          "{country} {topic} Strategy", "{city} Principles")
MOU = "Memorandum of Understanding"
_WORLDWIDE = ("World Bank", "European Union", "UNICEF", "Oxfam", "African Union", "World Food Programme")
_SKIPPED = frozenset({"of", "for", "and", "on", "in", "the"})


@dataclass(frozen=True, slots=True)
class Place:
    """A country or a city."""

    kind: ClassVar[str] = "place"
    name: str


@dataclass(frozen=True, slots=True)
class Body:
    """An organization; `acronym` is None where its name gives none of three letters or more."""

    kind: ClassVar[str] = "organization"
    name: str
    acronym: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who speaks: `pronoun` is she or he, `role` their title at `body`."""

    kind: ClassVar[str] = "person"
    given: str
    surname: str
    pronoun: str
    role: str
    body: Body

    @property
    def name(self) -> str:
        """The full name, without an honorific."""
        return f"{self.given} {self.surname}"

    @property
    def honorific(self) -> str:
        """Mr or Ms."""
        return "Ms." if self.pronoun == "she" else "Mr."


@dataclass(frozen=True, slots=True)
class Scheme:
    """A programme, fund or project with its years."""

    kind: ClassVar[str] = "programme"
    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Pact:
    """A law, a policy or an agreement."""

    kind: ClassVar[str] = "instrument"
    name: str


class World:
    """Everything there is to report on; the n-th of a kind depends on the seed and n alone."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.country = lru_cache(None)(self._country)
        self.city = lru_cache(None)(self._city)
        self.body = lru_cache(4096)(self._body)
        self.person = lru_cache(4096)(self._person)

    def draw(self, kind: str, number: int) -> random.Random:
        """The source of chance for the n-th item of a kind."""
        return random.Random(f"{self._seed}/{kind}/{number}")

    def _country(self, number: int) -> Place:
        return Place(self.draw("country", number).choice(_COUNTRIES))

    def _city(self, number: int) -> Place:
        return Place(self.draw("city", number).choice(_CITIES))

    def _body(self, number: int) -> Body:
        rng = self.draw("body", number)
        name = rng.choice(_BODIES).format(
            topic=rng.choice(_TOPICS), country=self.country(rng.randrange(18)).name,
            city=self.city(rng.randrange(40)).name, surname=rng.choice(_SURNAMES[:20]),
        )
        letters = "".join(w[0] for w in name.split() if w not in _SKIPPED and w[0].isupper())
        return Body(name, letters if len(letters) > 2 and not name.endswith("Ltd") else None)

    def _person(self, number: int) -> Person:
        rng = self.draw("person", number)
        pronoun = rng.choice(("she", "he"))
        return Person(rng.choice(_GIVEN[pronoun]), rng.choice(_SURNAMES), pronoun, rng.choice(_ROLES),
                      self.body(rng.randrange(400)))

    def donor(self, number: int) -> Body:
        """The n-th giver of money: a body all the world knows or a government."""
        rng = self.draw("donor", number)
        if rng.random() < 0.5:
            return Body(rng.choice(_WORLDWIDE), None)
        return Body(f"Government of {self.country(rng.randrange(18)).name}", None)

    def extras(self, number: int) -> dict[str, Body | Pact | Person | Place | Scheme]:
        """What else the n-th event may name: coined firms, small towns, strangers, titles in marks."""
        rng = self.draw("extras", number)
        country = self.country(rng.randrange(18)).name
        town, second = rng.sample(_CITIES, 2)
        given, surname = rng.choice(_STRANGERS).split()
        nobody = Body("", None)
        return {
            "firm": Body(rng.choice(_COINED), None), "letters": Body(rng.choice(_LETTERS), None),
            "hamlet": Place(rng.choice(_HAMLETS)),
            "town": Place(town), "port": Place(second), "short": Scheme(rng.choice(_SHORT), 0, 0),
            "title": Scheme(rng.choice(_TITLES).format(country=country), 0, 0), "bill": Pact(rng.choice(_BILLS)),
            "known": Pact(rng.choice(_KNOWN)), "paper": Pact("MoU"), "mou": Pact(MOU),
            "stranger": Person(given, surname, "she", "", nobody),
        }

    def pact(self, number: int) -> Pact:
        """The n-th law, policy or agreement."""
        rng = self.draw("pact", number)
        return Pact(rng.choice(_PACTS).format(
            topic=rng.choice(_TOPICS), country=self.country(rng.randrange(18)).name,
            city=self.city(rng.randrange(40)).name, year=rng.randrange(1998, 2031),
        ))

    def scheme(self, number: int) -> Scheme:
        """The n-th programme."""
        rng = self.draw("scheme", number)
        first = rng.randrange(2012, 2024)
        name = rng.choice(_SCHEMES).format(topic=rng.choice(_TOPICS), country=self.country(rng.randrange(18)).name)
        return Scheme(name, first, first + rng.randrange(1, 5))
