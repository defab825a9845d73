"""What official lists say: organisations and their names, who takes part in what, mergers, regions.

    >>> from kg.registers import participations_on, read_register
    >>> register = read_register()
    >>> arnhem = next(one.iri for one in register.entities if one.code == "GM0202")
    >>> len(participations_on(register, register.date, arnhem))
    10

A folder of CSV tables goes in, one `Register` comes out; `data/registers/datapackage.json` says
what the tables hold and where it is from. Standard library only.
"""

from __future__ import annotations

from kg.registers.moments import municipalities_of, organisations_of, participations_on
from kg.registers.own_names import NAMES, add_names
from kg.registers.package import check_tables
from kg.registers.reading import read_register
from kg.registers.records import (
    REGISTER_DATE,
    Arrangement,
    MunicipalChange,
    Participation,
    RegionMembership,
    Register,
)
from kg.registers.tables import read_table

__all__ = [
    "NAMES",
    "REGISTER_DATE",
    "Arrangement",
    "MunicipalChange",
    "Participation",
    "RegionMembership",
    "Register",
    "add_names",
    "check_tables",
    "municipalities_of",
    "organisations_of",
    "participations_on",
    "read_register",
    "read_table",
]
