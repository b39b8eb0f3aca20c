### Lo que el taller dice de cada componente. Los lectores del sitio no lo ven.

component-call-to-action = Una llamada a la acción: un botón y, encima, unas palabras.
    .label = Lo que dice el botón.
    .link = Adónde lleva.
component-chart = Un gráfico de un indicador del observatorio.
    .indicator = El indicador.
    .kind = La forma: bar o line.
component-comparison = Una comparación de destinos, con sus fuentes.
    .id = La comparación.
component-contact = Cómo ponerse en contacto con la asociación.
component-figure = Una imagen con su pie.
    .image = La imagen.
    .alt = Lo que muestra, para quien no la ve.
    .caption = El pie.
component-grid = Bloques en paralelo, donde hay sitio.
component-key-figure = La última cifra de un indicador, en grande, con su fuente.
    .indicator = El indicador.
component-member = La tarjeta de un miembro.
    .id = El miembro.
component-offer = La tarjeta de una oferta.
    .id = La oferta.
component-quotation = Una cita, con su autor.
    .author = Quién lo dice.
    .source = Dónde.
component-steps = Pasos numerados, uno debajo de otro.
