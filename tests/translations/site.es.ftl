# El sitio.
site-title = El sitio
site-tagline = Un sitio
site-description = Un sitio.
association-name = La asociación
members-count = { $count ->
    [one] un miembro
    [many] { $count } de miembros
   *[other] { NUMBER($count) } miembros
}
    .label = Contar los { $count } miembros
