"""What English readers shorten, skip or put before a name (general usage, gathered by hand)."""

from __future__ import annotations

from typing import Final

#: Words that say little about what is looked for.
LIGHT: Final = frozenset({
    "a", "about", "an", "and", "are", "as", "at", "be", "by", "for", "from", "had", "has", "have", "he", "her", "his",
    "in", "into", "is", "it", "its", "of", "on", "or", "our", "she", "so", "that", "the", "their", "them", "there",
    "they", "this", "to", "us", "was", "we", "were", "which", "who", "will", "with", "you", "de", "la", "le", "du",
    "der", "die", "das", "und", "al", "el",
})
#: Forms of address that a query may hold and a record not.
HONORIFICS: Final = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "hon", "honourable",
    "honorable", "excellency", "rev", "fr", "sheikh", "syed", "ambassador", "minister", "president", "chancellor",
    "judge", "justice", "senator", "gen", "general", "col", "maj", "capt", "lt", "sgt",
})
#: Short form to the words it stands for.
ABBREVIATIONS: Final[dict[str, tuple[str, ...]]] = {
    "admin": ("administration", "administrative"), "agcy": ("agency",), "assn": ("association",),
    "assoc": ("association", "associate"), "asst": ("assistant",), "auth": ("authority",), "bldg": ("building",),
    "cmte": ("committee",), "cttee": ("committee",), "cntr": ("centre", "center"), "ctr": ("centre", "center"),
    "co": ("company",), "comm": ("commission", "committee", "communication"), "conf": ("conference",),
    "coop": ("cooperation", "cooperative"), "corp": ("corporation",), "dept": ("department",), "dev": ("development",),
    "dir": ("director", "directorate"), "dist": ("district",), "div": ("division",), "econ": ("economic", "economics"),
    "edu": ("education",), "educ": ("education",), "env": ("environment", "environmental"), "est": ("establishment",),
    "exec": ("executive",), "fdn": ("foundation",), "fed": ("federal", "federation"), "fin": ("finance",),
    "gov": ("government", "governor"), "govt": ("government",), "grp": ("group",), "hq": ("headquarters",),
    "hr": ("human",), "inc": ("incorporated",), "info": ("information",), "inst": ("institute", "institution"),
    "int": ("international",), "intl": ("international",), "ltd": ("limited",), "med": ("medical",),
    "mgmt": ("management",), "mgr": ("manager",), "mgt": ("management",), "mig": ("migration",),
    "min": ("ministry", "minister"), "mins": ("ministry",), "mtg": ("meeting",), "nat": ("national",),
    "natl": ("national",), "ngo": ("organization",), "org": ("organization", "organisation"),
    "orgs": ("organizations",), "pak": ("pakistan",), "parl": ("parliament",), "prog": ("programme", "program"),
    "prov": ("province", "provincial"), "reg": ("regional", "registration"), "rep": ("representative", "republic"),
    "sch": ("school",), "sec": ("secretary", "secretariat", "security"), "secy": ("secretary",),
    "soc": ("society", "social"), "st": ("saint", "street"), "tech": ("technical", "technology"),
    "uni": ("university",), "univ": ("university",), "uk": ("kingdom",), "usa": ("states",),
}
