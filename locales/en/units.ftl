# A value with its unit: $value is a number, which NUMBER() writes as the language does.

unit-people = { $value ->
    [one] { NUMBER($value) } person
   *[other] { NUMBER($value) } people
}
# A ratio: 0.8 reads 80%.
unit-percent = { NUMBER($value, style: "percent") }
unit-commissions = { $value ->
    [one] { NUMBER($value) } commission
   *[other] { NUMBER($value) } commissions
}
unit-kilometres = { NUMBER($value) } km
unit-hours = { $value ->
    [one] { NUMBER($value) } hour
   *[other] { NUMBER($value) } hours
}
unit-mad-billion = MAD { NUMBER($value) } billion
unit-companies = { $value ->
    [one] { NUMBER($value) } company
   *[other] { NUMBER($value) } companies
}
unit-jobs = { $value ->
    [one] { NUMBER($value) } job
   *[other] { NUMBER($value) } jobs
}
unit-parks = { $value ->
    [one] { NUMBER($value) } park
   *[other] { NUMBER($value) } parks
}

# What the source says of a value: $value is a text already, unit included.
qualified-more-than = more than { $value }
