# Une valeur avec son unité : $value est un nombre, que NUMBER() écrit comme la langue le veut.
# « many » est la forme du million et de ses multiples : « 1 000 000 de personnes ».

unit-people = { $value ->
    [one] { NUMBER($value) } personne
    [many] { NUMBER($value) } de personnes
   *[other] { NUMBER($value) } personnes
}
# Un rapport : 0,8 s’écrit 80 %.
unit-percent = { NUMBER($value, style: "percent") }
unit-commissions = { $value ->
    [one] { NUMBER($value) } commission
    [many] { NUMBER($value) } de commissions
   *[other] { NUMBER($value) } commissions
}
unit-kilometres = { NUMBER($value) } km
unit-hours = { $value ->
    [one] { NUMBER($value) } heure
    [many] { NUMBER($value) } d’heures
   *[other] { NUMBER($value) } heures
}
# En milliards : 0,8 et 1,5 sont au singulier, 7 au pluriel.
unit-mad-billion = { $value ->
    [one] { NUMBER($value) } milliard de dirhams
    [many] { NUMBER($value) } de milliards de dirhams
   *[other] { NUMBER($value) } milliards de dirhams
}
unit-companies = { $value ->
    [one] { NUMBER($value) } entreprise
    [many] { NUMBER($value) } d’entreprises
   *[other] { NUMBER($value) } entreprises
}
unit-jobs = { $value ->
    [one] { NUMBER($value) } emploi
    [many] { NUMBER($value) } d’emplois
   *[other] { NUMBER($value) } emplois
}
unit-parks = { $value ->
    [one] { NUMBER($value) } parc
    [many] { NUMBER($value) } de parcs
   *[other] { NUMBER($value) } parcs
}

# Ce que la source dit d’une valeur : $value est déjà un texte, unité comprise.
qualified-more-than = plus de { $value }
