# Un valor con su unidad: $value es un número, que NUMBER() escribe como quiere la lengua.
# «many» es la forma del millón y sus múltiplos: «1.000.000 de personas».

unit-people = { $value ->
    [one] { NUMBER($value) } persona
    [many] { NUMBER($value) } de personas
   *[other] { NUMBER($value) } personas
}
# Una razón: 0,8 se escribe 80 %.
unit-percent = { NUMBER($value, style: "percent") }
unit-commissions = { $value ->
    [one] { NUMBER($value) } comisión
    [many] { NUMBER($value) } de comisiones
   *[other] { NUMBER($value) } comisiones
}
unit-kilometres = { NUMBER($value) } km
unit-hours = { $value ->
    [one] { NUMBER($value) } hora
    [many] { NUMBER($value) } de horas
   *[other] { NUMBER($value) } horas
}
# En miles de millones: el «billón» español es otra cosa.
# allow: message-one-missing «mil millones» es invariable
unit-mad-billion = { NUMBER($value) } mil millones de dírhams
unit-companies = { $value ->
    [one] { NUMBER($value) } empresa
    [many] { NUMBER($value) } de empresas
   *[other] { NUMBER($value) } empresas
}
unit-jobs = { $value ->
    [one] { NUMBER($value) } empleo
    [many] { NUMBER($value) } de empleos
   *[other] { NUMBER($value) } empleos
}
unit-parks = { $value ->
    [one] { NUMBER($value) } parque
    [many] { NUMBER($value) } de parques
   *[other] { NUMBER($value) } parques
}

# Lo que la fuente dice de un valor: $value ya es un texto, unidad incluida.
qualified-more-than = más de { $value }
