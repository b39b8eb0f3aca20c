### La interfaz del portal.

skip = Ir al contenido
nav-main = Menú principal
nav-languages = Idiomas
nav-breadcrumbs = Ruta de navegación
nav-footer = Pie de página
nav-pages = Páginas de la lista
nav-facets = Acotar la lista
menu-open = Menú
menu-close = Cerrar
scheme = Colores
scheme-system = Como el sistema
scheme-light = Claros
scheme-dark = Oscuros
facts = En resumen
switch-nearest = esta página no existe en ese idioma: la más cercana
toc = En esta página
# Entre los elementos de una enumeración, en una línea: idiomas, ciudades…
list-separator = { ", " }
back-home = Volver al inicio
heading-anchor = Enlace a «{ $title }»
footnotes-title = Notas
footnote-back = Volver al texto
alert-note = Nota
alert-tip = Consejo
alert-important = Importante
alert-warning = Atención
alert-caution = Precaución

## Lo que se dice de una página
example-ribbon = Ejemplo: esta ficha no describe una empresa ni una oferta reales.
example-short = Ejemplo
draft-note = Borrador: esta página no está publicada.
fallback-note = Esta página aún no está traducida: su texto está { $language }.
stale-note = El original ha cambiado desde que se hizo esta traducción.
stale-link = Leerlo { $language }
language-name-fr = en francés
language-name-en = en inglés
language-name-es = en español
not-found-title = Página no encontrada
not-found-description = Esta dirección no lleva a ninguna página. El menú o la página de inicio le ayudarán a encontrar lo que busca.
chooser-title = Français, English, Español
feed-title = { $section } (canal Atom)
empty-list = Por ahora no hay nada que mostrar aquí.
published = Publicado el { DATETIME($date, dateStyle: "long") }
reading-time = { $minutes ->
    [one] { NUMBER($minutes) } minuto de lectura
    [many] { NUMBER($minutes) } de minutos de lectura
   *[other] { NUMBER($minutes) } minutos de lectura
}
page-previous = Anterior
page-next = Siguiente
page-number = Página { NUMBER($number) }
pagination-title = { $title }, página { NUMBER($page) }
taxonomy-description = { $title }: lo que ofrecen los centros de contacto y los proveedores de BPO de Marruecos, apartado por apartado.
term-description = { $taxonomy }: { $title }. { $count ->
    [0] Por ahora, ninguna ficha del portal pertenece a este apartado.
    [one] { NUMBER($count) } ficha del portal pertenece a este apartado: miembros, ofertas o noticias.
    [many] { NUMBER($count) } de fichas del portal pertenecen a este apartado: miembros, ofertas o noticias.
   *[other] { NUMBER($count) } fichas del portal pertenecen a este apartado: miembros, ofertas o noticias.
}
entries-count = { $count ->
    [0] ninguna ficha
    [one] { NUMBER($count) } ficha
    [many] { NUMBER($count) } de fichas
   *[other] { NUMBER($count) } fichas
}
members-count = { $count ->
    [one] { NUMBER($count) } miembro
    [many] { NUMBER($count) } de miembros
   *[other] { NUMBER($count) } miembros
}
related-members = Miembros
related-offers = Ofertas
related-news = Noticias
related-events = Eventos
related-training = Formación
related-partners = Colaboradores
related-comparisons = Comparaciones
related-sector = El sector
related-association = La asociación
related-commissions = Comisiones
related-observatory = Observatorio
related- = Páginas

## Fichas
founded = Fundación
headcount-title = Plantilla
headcount = { $count ->
    [one] { NUMBER($count) } persona
    [many] { NUMBER($count) } de personas
   *[other] { NUMBER($count) } personas
}
sites = Sedes
seats = { $count ->
    [one] { NUMBER($count) } puesto
    [many] { NUMBER($count) } de puestos
   *[other] { NUMBER($count) } puestos
}
languages-served = Idiomas de trabajo
charter = Carta
charter-signed = Firmada el { DATETIME($date, dateStyle: "long") }
charter-signed-short = carta firmada
charter-unsigned = No firmada
signatories = Los firmantes
signatories-count = { $count ->
    [one] { NUMBER($count) } miembro de { NUMBER($total) } ha firmado la carta.
    [many] { NUMBER($count) } de miembros de { NUMBER($total) } han firmado la carta.
   *[other] { NUMBER($count) } miembros de { NUMBER($total) } han firmado la carta.
}
signatories-none = Por ahora ningún miembro ha firmado la carta.
signatory = Empresa
signed-on = Firmada el
website = Sitio web
logo-of = Logotipo de { $name }
market = Mercado
hours = Horario
members-behind = Miembros que la prestan
valid-until = Válida hasta el
includes = Qué incluye
attachments = Documentos
event-start = Inicio
event-end = Fin
time-zone = Huso horario
place = Lugar
city = Ciudad
country = País
register = Inscribirse
add-to-calendar = Añadir al calendario
calendar-subscribe = Suscribirse al calendario
calendar-download = Descargar el calendario (.ics)
programme-language = Idioma
level = Nivel
duration = Duración
weeks = { $count ->
    [one] { NUMBER($count) } semana
    [many] { NUMBER($count) } de semanas
   *[other] { NUMBER($count) } semanas
}
teaching-hours = { $count ->
    [one] { NUMBER($count) } hora lectiva
    [many] { NUMBER($count) } de horas lectivas
   *[other] { NUMBER($count) } horas lectivas
}
places = Plazas
partner = Colaborador
partner-kind = Naturaleza
country-MA = Marruecos
country-FR = Francia
country-ES = España
country-GB = Reino Unido
every-day = todos los días
day-range = de { $first } a { $last }
contact-write = Escribir a la empresa

## Observatorio
source = Fuente:
source-of = fuente: { $title }
sources = Fuentes
formula = Cálculo:
indicator-date = Fecha
indicator-value = Valor
data = Datos:

## Contacto
contact-name = Su nombre
contact-mail = Su correo electrónico
contact-company = Su empresa
contact-service = El servicio
contact-market = El mercado
contact-any = Por concretar
contact-message = Su mensaje
contact-hint = El idioma, los días y las horas que cubrir, el volumen, la fecha de inicio: lo que ya sepa.
contact-send = Enviar
contact-trap = Deje este campo vacío
contact-privacy = Qué se hace con su mensaje:
contact-privacy-link = privacidad
contact-begin = Empezar un correo
contact-address = O escriba directamente a
contact-subject = Consulta sobre el destino Marruecos
contact-body =
    Buenos días:

    Servicio:
    Idiomas y nivel:
    Días y horas que cubrir, con su huso horario:
    Volumen:
    Fecha de inicio:

## Gráficos, horas de oficina, distancias
chart-data = Los datos del gráfico
chart-one = { $title }: { $value } ({ $date }).
chart-range = { $title }: { $first } ({ $first_date }) y después { $last } ({ $last_date }).
chart-part = { $part } de un total de { $whole }
office-hours = Horas de oficina en común
office-hours-between = Del { DATERANGE($from, $to, dateStyle: "long", part: "start") } al { DATERANGE($from, $to, dateStyle: "long", part: "end") }
office-hours-since = Desde el { DATETIME($from, dateStyle: "long") }
office-hours-until = Hasta el { DATETIME($to, dateStyle: "long") }
office-hours-always = Todo el año
office-hours-span = de { $from } a { $to }
office-hours-shared = { $hours ->
    [0] ninguna hora en común
    [one] { NUMBER($hours) } hora en común
    [many] { NUMBER($hours) } de horas en común
   *[other] { NUMBER($hours) } horas en común
}
office-hours-note = Oficinas abiertas de { $from } a { $to }, hora local, en ambos lados. Las horas en común se dan en la hora de cada ciudad; la escala, en la de { $city }. Cada periodo va de un cambio de hora al siguiente.
offer-hours = El horario de la oferta en hora de Marruecos
offer-hours-note = La escala está en hora de { $city }, cuya jornada de oficina, de { $from } a { $to }, forma el fondo; lo que la oferta cubre de ella va relleno. Cada periodo va de un cambio de hora al siguiente.
geonames = GeoNames
iana-database = base de datos de husos horarios de la IANA, versión { $version }
hubs-title = Las ciudades de Marruecos donde trabajan los miembros y su distancia a las capitales de los mercados
hubs-caption = Distancias ortodrómicas, en kilómetros
hubs-note = El camino más corto sobre la superficie de una esfera de { NUMBER($radius, maximumFractionDigits: 4) } km de radio (radio medio de la IUGG), con la fórmula del haversine. Debajo de cada capital, la distancia de la ciudad más cercana, al final del trazo grueso, y de la más lejana, redondeada a 10 km. Los puntos son paralelos y meridianos, de 5 en 5 grados.
distance-range = de { NUMBER($from) } a { NUMBER($to) } km

## Búsqueda y selección
search-title = Buscar
search-label = ¿Qué busca?
search-hint = Una empresa, un servicio, una ciudad, una cifra… No importan las tildes.
search-shortcut = La tecla / lleva aquí desde cualquier página.
search-filters = Acotar
search-collections = Secciones
search-pages = Páginas generales
search-noscript = La búsqueda necesita JavaScript, que su navegador no ejecuta. Las secciones de abajo llevan a todas las páginas.
search-busy = Buscando…
search-error = La búsqueda no responde. Compruebe su conexión y vuelva a intentarlo.
search-again = Reintentar
search-none = Pruebe con una palabra más corta o más general, o quite un filtro.
search-more = Más resultados
search-sections = Las secciones del portal
search-count = { $count ->
    [0] Ningún resultado
    [one] { $shown } resultado
    [many] { $shown } de resultados
   *[other] { $shown } resultados
}
facets-reset = Borrar todo
facets-none = Nada reúne todos estos criterios. Quite uno o bórrelos todos.
facets-error = No se ha podido cargar la lista completa. Compruebe su conexión y vuelva a intentarlo.
members-total = { $count ->
    [0] Ningún miembro
    [one] { $shown } miembro
    [many] { $shown } de miembros
   *[other] { $shown } miembros
}
offers-total = { $count ->
    [0] Ninguna oferta
    [one] { $shown } oferta
    [many] { $shown } de ofertas
   *[other] { $shown } ofertas
}
