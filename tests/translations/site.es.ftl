# El sitio.
site-title = El sitio
site-tagline = Un sitio
site-description = Un sitio.
site-publisher = La asociación
members-count = { $count ->
    [one] un miembro
    [many] { $count } de miembros
   *[other] { NUMBER($count) } miembros
}
    .label = Contar los { $count } miembros
