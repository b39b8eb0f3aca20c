### Las palabras del programa: diagnósticos, ayuda, resúmenes.

## Gravedad
severity-error = error
severity-warning = aviso
severity-note = nota
severity-help = qué hacer

## Ajustes y archivos
no-settings = Aquí no hay ningún sitio: no se encuentra { $path } en { $root }.
    .help = Ejecute la orden en la raíz del sitio o indíquela con --root.
unreadable = Este archivo no se puede leer: { $detail }.
    .help = Compruebe que todavía existe y que tiene permiso para leerlo.
not-text = Este archivo no es texto en UTF-8.
    .help = Guárdelo en UTF-8 desde su editor.
conflict-marker = Aquí hay un conflicto de git sin resolver: «{ $marker }».
    .help = Conserve la versión correcta y borre la otra, junto con las líneas que empiezan por <<<<<<<, |||||||, ======= y >>>>>>>.
control-character = Aquí hay un carácter de control, { $character }, que no se ve y que ninguna página puede contener: se sustituye por un espacio.
    .help = Bórrelo, o ponga en su lugar lo que debía leerse. Suele venir de un texto pegado desde otro programa.
symlink = Este enlace simbólico no se tiene en cuenta.
    .help = Coloque el propio archivo en el sitio.
name-not-text = El nombre de este archivo tiene caracteres de control, o no es texto Unicode: el archivo no se tiene en cuenta.
    .help = Cámbiele el nombre.
file-twice = Este archivo se llama igual que { $other }: Unicode escribe sus acentos de dos maneras, que no se distinguen a simple vista.
    .help = Conserve uno de los dos, o cámbiele el nombre.
unused-file = Ningún texto usa este archivo: no se publica.
    .help = Enlácelo, muéstrelo o retírelo del sitio. Lo que deba publicarse tal cual va en content/static/.
symlink-outside = Este enlace simbólico lleva fuera del sitio.
    .help = Coloque en su lugar, en content/static/, el propio archivo.
collection-is-static = «static» no puede ser una colección: los archivos de content/static/ se publican tal cual, en la raíz del sitio.
    .help = Dé otro nombre a la carpeta y a la colección.
theme-not-found = No existe el tema «{ $theme }».
    .help = Su carpeta debería ser themes/{ $theme }/, con las plantillas en templates/.
unknown-language = «{ $language }» no es un idioma del sitio.
    .help = { $hint ->
        [none] Los idiomas se declaran en content/site.yaml, en languages.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
invalid-language = «{ $value }» no es un código de idioma.
    .help = Escriba un código como fr, es o en-GB.
invalid-language-key = «{ $value }» no sirve como nombre de idioma.
    .help = Este nombre es la primera parte de las direcciones: minúsculas, cifras y guiones, como fr o mx. La región se escribe aparte: `mx: { "{" } name: México, locale: es-MX { "}" }`
language-spelling = «{ $value }» no está escrito como se escribe un idioma.
    .help = Escriba { $right }.
language-twice = Dos idiomas tienen «{ $locale }» como locale: este y «{ $other }».
    .help = Los buscadores no sabrían cuál mostrar: dé a cada uno el suyo, con su región, como es-ES y es-MX.
unknown-type = No existe el tipo «{ $type }».
    .help = { $hint ->
        [none] Los tipos son page, member, offer, article, event, programme, partner, comparison e indicator.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
menu-item = { $why ->
        [both] Un elemento de menú lleva a una página (`id`) o a una dirección (`url`), no a ambas.
        [label] Un elemento de menú que lleva a una dirección debe tener un nombre.
        [depth] Un menú tiene dos niveles como máximo.
       *[nowhere] Este elemento de menú no lleva a ninguna parte.
    }
    .help = { $why ->
        [both] Deje `id` para una página de este sitio, `url` para otro sitio.
        [label] Añada `label:` seguido del identificador de un mensaje de `locales/`.
        [depth] Suba estos elementos un nivel.
       *[nowhere] Dele `id` o `url`. Si es un título sobre otros elementos, dele `label` y `children`.
    }
menu-unknown = El tema no muestra ningún menú «{ $menu }».
    .help = { $hint ->
        [none] El tema muestra estos menús: { $known }.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
unknown-parent = La colección «{ $collection }» no puede ir dentro de «{ $parent }».
    .help = { $hint ->
        [none] parent debe nombrar otra colección, que no dependa a su vez de esta.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
collection-is-taxonomy = «{ $id }» ya es el nombre de una taxonomía.
    .help = Elija otro nombre: los enlaces no podrían distinguirlas.
collection-without-page = La colección «{ $collection }» no tiene página propia: su lista no se publica.
    .help = Cree content/{ $collection }/_index.{ $language }.md con, al menos, un título.
no-home = El sitio no tiene página de inicio.
    .help = Cree content/_index.{ $language }.md.
taxonomy-not-listed = En los ajustes no figura la taxonomía «{ $taxonomy }»: este archivo no se usa.
    .help = { $hint ->
        [none] Añádala a taxonomies en content/site.yaml.
       *[other] ¿Quería decir «{ $suggestion }»? Si no, añádala a taxonomies en content/site.yaml.
    }
data-unused = Este archivo de datos no se usa.
    .help = Póngalo en una colección cuyo tipo lo permita (entries: data), o en content/taxonomies/.

## Nombres de archivo y entradas
file-without-language = El nombre de este archivo no dice su idioma.
    .help = Cámbielo, por ejemplo, por { $example }.
file-too-deep = Este archivo está a demasiada profundidad.
    .help = Una entrada es content/colección/nombre.fr.md o content/colección/nombre/index.fr.md, con un máximo de { $levels } carpetas de secciones dentro de la de la colección.
invalid-id = «{ $id }» no sirve como nombre: solo puede tener minúsculas sin acento, cifras y guiones.
    .help = Cambie el nombre del archivo o de la carpeta por «{ $suggestion }».
duplicate-entry = La entrada «{ $id }» existe dos veces en el mismo idioma, o su nombre ya está ocupado.
    .help = Conserve uno de los dos archivos.
no-source = Esta entrada solo existe como traducción: ningún archivo dice ser el original.
    .help = Si se escribe primero en este idioma, añádale source_language: { $language }.
source-language-elsewhere = source_language dice «{ $language }», pero este archivo no está en ese idioma.
    .help = Escriba source_language en el original y en ningún otro archivo.

## Cabecera y YAML
no-front-matter = Este archivo no empieza por una cabecera.
    .help = La primera línea debe ser ---, después van los campos y, al final, otra línea ---.
yaml-syntax = Este YAML no se puede leer: { $detail }.
    .help = Compruebe la sangría. Un texto con dos puntos o una almohadilla va entre comillas.
yaml-space = Aquí hay un espacio que no es el corriente, { $character }, donde YAML espera uno corriente.
    .help = Bórrelo y escriba un espacio: en pantalla no se distinguen. Suele venir de un texto pegado, o de pulsar Alt y Espacio.
text-cut = El texto de «{ $field }» termina aquí: para YAML, lo que sigue a un espacio y un # es un comentario.
    .help = Ponga el texto entre comillas ({ "\"…\"" }) si forma parte de él, o el comentario en una línea propia.
expires-early = La página desaparece el { $expires }, antes de haberse publicado: publish_on es el { $publish }. No se verá nunca.
    .help = Corrija una de las dos fechas.
time-left-out = Esta hora, { $value }, no existe: ese día los relojes se la saltan ({ $zone }).
    .help = Corrija la hora o time_zone.
time-twice = Esta hora, { $value }, se da dos veces: esa noche los relojes se atrasan ({ $zone }). Se toma la primera.
    .help = Elija otra hora, o escriba las dos en UTC con time_zone: UTC.
yaml-too-large = Este YAML se expande sin medida.
    .help = Quite las anclas y los alias (& y *): escriba los valores.
unknown-field = El campo «{ $field }» no existe.
    .help = { $hint ->
        [none] Quítelo o consulte en la documentación los campos de este tipo.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
missing-field = Falta el campo «{ $field }».
    .help = Añada `{ $field }:` seguido de su valor.
duplicate-key = «{ $key }» está escrito dos veces.
    .help = Conserve una de las dos líneas.
wrong-type = Aquí hace falta { $expected ->
        [text] un texto
        [integer] un número entero
        [number] un número
        [boolean] true o false
        [list] una lista
        [fields] un grupo de campos
       *[other] un valor de otra clase
    }.
    .help = { $expected ->
        [text] Ponga el valor entre comillas.
        [list] Escriba los valores entre corchetes: [a, b].
        [fields] Escriba los campos entre llaves o en líneas con sangría.
       *[other] { "" }
    }
unknown-value = «{ $value }» no es posible aquí.
    .help = { $hint ->
        [none] Los valores posibles son: { $expected }.
       *[other] ¿Quería decir «{ $suggestion }»? Los valores posibles son: { $expected }.
    }
fact-differs = «{ $field }» es un dato: ya está en { $source }, con otro valor.
    .help = Quite esta línea de la traducción o corrija el original.
invalid-date = «{ $value }» no es una fecha.
    .help = Escriba el año, el mes y el día: 2012-03-15.
invalid-datetime = «{ $value }» no es una fecha con hora.
    .help = Escriba 2027-03-03T09:00, entre comillas.
invalid-time = «{ $value }» no es una hora.
    .help = Escriba 09:00, entre comillas.
invalid-partial-date = «{ $value }» no es una fecha.
    .help = Escriba 2004, 2025-12, 2012-03-15, o --01-19 para un día cuyo año se desconoce.
invalid-time-zone = «{ $value }» no es una zona horaria.
    .help = Escriba su nombre en la base de datos de la IANA, como Africa/Casablanca.
invalid-country = «{ $value }» no es un código de país.
    .help = Escriba dos mayúsculas, como MA (ISO 3166).
invalid-base-url = «{ $value }» no puede ser la dirección de un sitio.
    .help = Escriba https://, el nombre del servidor y, si la hay, la ruta: https://www.example.org/portal. Sin ?, # ni nombre de usuario.
invalid-url = «{ $value }» no es una dirección.
    .help = Escriba una dirección completa, con https://, o un enlace a una página del sitio, con @/.
invalid-slug = «{ $value }» no sirve en una dirección.
    .help = Use solo minúsculas sin acento, cifras y guiones.
invalid-formula = «{ $value }» no es una fórmula.
    .help = Escriba dos indicadores y una operación: a / b.
invalid-alias = «{ $alias }» no puede ser una dirección antigua.
    .help = Escriba una ruta desde la raíz del sitio, como /fr/ancien/.
redirect-form = { $why ->
        [gone] Una redirección con el estado 410 no lleva a ninguna parte: lo que había allí ha desaparecido.
        [status] Una redirección tiene el estado 301 o 410, y ningún otro.
       *[nowhere] Esta redirección no lleva a ninguna parte.
    }
    .help = { $why ->
        [gone] Quite `to`, o escriba `status: 301` si hay otra página que leer en su lugar.
        [status] Quite `status` si la dirección lleva a otra; escriba `status: 410`, sin `to`, si lo que había allí ha desaparecido.
       *[nowhere] Escriba a continuación el identificador de una página o una dirección, o { "{ status: 410 }" } si lo que había allí ha desaparecido.
    }
redirect-from = «{ $from }» no puede ser una dirección antigua.
    .help = Escriba una ruta desde la raíz del sitio, como /es/antigua/, sin nombre de servidor, ni ?, ni #.
redirect-nowhere = Esta redirección no lleva a ninguna parte: no hay nada en la dirección { $address }.
    .help = { $hint ->
        [none] Escriba el identificador de una página, que no cambia aunque cambie su dirección, o una dirección del sitio.
       *[other] ¿Quería decir { $suggestion }? Es más seguro un identificador, que no cambia aunque cambie la dirección de la página.
    }
redirect-loop = Estas redirecciones dan vueltas en círculo: { $chain }.
    .help = Haga que una de ellas lleve a una página.
ends-early = La entrada termina antes de empezar.
    .help = Corrija start o end.

## Referencias
unknown-taxonomy = En los ajustes no figura la taxonomía «{ $taxonomy }».
    .help = { $hint ->
        [none] Añádala a taxonomies en content/site.yaml.
       *[other] ¿Quería decir «{ $suggestion }»? Si no, añádala a taxonomies en content/site.yaml.
    }
unknown-term = La taxonomía «{ $taxonomy }» no tiene el término «{ $term }».
    .help = { $hint ->
        [none] Declárelo en content/taxonomies/{ $taxonomy }.yaml.
       *[other] ¿Quería decir «{ $suggestion }»? Si no, declárelo en content/taxonomies/{ $taxonomy }.yaml.
    }
term-without-label = Falta el mensaje «{ $message }»: un término no tiene nombre en «{ $language }».
    .help = Añada { $message } = … a locales/{ $language }/taxonomies.ftl.
unknown-entry = La colección «{ $collection }» no tiene la entrada «{ $id }».
    .help = { $hint ->
        [none] Compruebe el nombre del archivo, sin el idioma.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
unpublished-target = «{ $id }» no está publicado: { $why ->
        [until] no lo estará hasta el { $day }.
        [since] ya no lo está desde el { $day }.
       *[draft] es un borrador.
    }
    .help = El sitio omite esta referencia. Publique la entrada o quite la referencia.
target-expires = «{ $id }» dejará de estar publicado a partir del { $day }: ese día se omitirá esta referencia.
    .help = Cambie su fecha expires_on o quítela a tiempo.
wrong-collection = «{ $id }» no es de la colección «{ $collection }», la única permitida aquí.
    .help = Nombre una entrada de esa colección, por el nombre de su archivo sin el idioma.
heading-ids-differ = Los nombres dados a los títulos no son los de { $source }: un enlace a uno no funciona en el otro idioma.
    .help = { $hint ->
        [missing] Dé los mismos a los títulos de este texto. Faltan: { $missing }.
        [other] «{ $id }» solo existe en este texto: dele el nombre que tiene en el original, o dé también un nombre al título del original.
       *[both] Dé a los títulos de este texto los nombres del original. Faltan: { $missing }; «{ $id }» solo existe aquí.
    }
unknown-link = Este enlace no lleva a ninguna parte: no existe «{ $id }».
    .help = { $hint ->
        [none] Un enlace se escribe @/colección/nombre, sin idioma ni extensión.
       *[other] ¿Quería decir @/{ $suggestion }?
    }
unknown-heading = En esta página no hay ningún título «{ $heading }».
    .help = { $hint ->
        [none] Póngale un nombre: ## Título { "{" }#{ $heading }{ "}" }
       *[other] ¿Quería decir #{ $suggestion }?
    }
reserved-heading = «{ $heading }» ya es el nombre de un elemento de la página: un enlace a este título llevaría a ese elemento.
    .help = Dé otro nombre a este título.
heading-attributes = Un título solo puede llevar un nombre y clases: lo que está entre llaves se queda en el texto.
    .help = Escriba { "{" }#nombre .clase{ "}" }, o nada.
link-raw = Este enlace se queda tal cual en el texto: «{ $link }» contiene espacios.
    .help = { $kind ->
        [tel] Escriba el número sin espacios: `[texto]({ $whole })`
       *[file] Ponga la dirección entre ángulos, `[texto](<{ $link }>)`, o escriba %20 en lugar de cada espacio.
    }
link-without-scheme = «{ $link }» no es un archivo situado junto a esta página.
    .help = Escriba { $address }.
footnote-twice = La nota «{ $label }» está definida dos veces: solo aparece la primera.
    .help = Dé otro nombre a esta, aquí y donde el texto remite a ella.
footnote-unused = Nada remite a la nota «{ $label }»: no aparece.
    .help = Escriba [^{ $label }] en el texto, o quítela.
footnote-missing = La nota «{ $label }» no está definida: la llamada se queda tal cual en el texto.
    .help = Añada una línea que empiece por `[^{ $label }]:`
component-info = Detrás de { "{" }{ $component }{ "}" } no puede haber nada en la misma línea: este bloque sería código.
    .help = Escriba cada argumento en una línea propia, debajo.
duplicate-heading = Dos títulos llevan el nombre «{ $heading }».
    .help = Cambie uno de los dos.
unknown-file = El archivo «{ $file }» no está junto a esta página.
    .help = { $hint ->
        [none] Colóquelo en la misma carpeta. Un enlace a otra página se escribe @/colección/nombre.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
file-outside = «{ $file }» lleva fuera del contenido.
    .help = Coloque el archivo junto a la página.
link-absolute = «{ $link }» es una ruta: cambiaría con el idioma.
    .help = Escriba @/ seguido de la colección y del nombre de la entrada.
link-scheme = «{ $link }» no es una dirección permitida.
    .help = Se permiten https, http, mailto y tel.

## Texto
raw-html = No se permite HTML en el texto: <{ $tag }>.
    .help = Use Markdown o un componente. Para mostrarlo tal cual, póngalo entre acentos graves.
raw-html-component = No se permite HTML en el texto: <{ $tag }>.
    .help = El componente «{ $component }» sirve para eso: un bloque ```{ "{" }{ $component }{ "}" }
image-alt = Esta imagen no tiene texto alternativo.
    .help = Describa entre los corchetes lo que muestra.
broken-image = Esta imagen no se puede leer.
    .help = Expórtela de nuevo.
unknown-component = No existe el componente «{ $component }».
    .help = { $hint ->
        [none] Para un ejemplo de código, escriba el lenguaje sin llaves.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
unknown-argument = El componente «{ $component }» no conoce «{ $argument }».
    .help = { $hint ->
        [none] Conoce: { $known }.
       *[other] ¿Quería decir «{ $suggestion }»? Conoce: { $known }.
    }
missing-argument = Al componente «{ $component }» le falta «{ $argument }».
    .help = Añada una línea `{ $argument }:` seguida de su valor.

## Observatorio y comparaciones
data-without-name = «{ $id }» no tiene nombre.
    .help = Añada { $id } = … a los mensajes del idioma original, en locales/.
series-values = Debe haber valores o una fórmula, pero no ambas cosas.
    .help = Añada los valores por fecha o la fórmula, pero no ambas cosas.
formula-unknown = La fórmula nombra «{ $id }», que no es una cifra con valores.
    .help = { $hint ->
        [none] Una fórmula relaciona dos cifras de la misma colección.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
table-cell = Falta una casilla: { $value }.
    .help = Cada fila tiene una casilla por columna.
table-source = La fuente «{ $value }» no está declarada.
    .help = Añádala a { $field }.
table-label = La fila «{ $value }» no tiene nombre.
    .help = Añádala a { $field }.
table-name = La columna «{ $value }» no tiene nombre.
    .help = Añádala a { $field }.
table-column = «{ $value }» no es una de las columnas.
    .help = Añádala a { $field } o quite la casilla.

## Mensajes y tema
message-syntax = Este mensaje no se puede leer.
    .help = Un mensaje se escribe nombre = texto. Las líneas siguientes empiezan con espacios.
message-duplicate = El mensaje «{ $id }» está escrito dos veces en este archivo.
    .help = Conserve uno de los dos.
template = La plantilla falla: { $detail }.
    .help = { "" }
template-unknown = { $kind ->
        [filter] No hay ningún filtro «{ $name }».
        [test] No hay ninguna prueba «{ $name }».
        [function] No hay ninguna función «{ $name }».
        [component] No hay ningún componente «{ $name }».
       *[template] No hay ninguna plantilla «{ $name }».
    }
    .help = { $hint ->
        [none] Lo que hay: { $known }.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
template-block = Ninguna plantilla superior tiene un bloque «{ $name }»: lo que contiene no aparecería en ningún sitio.
    .help = { $hint ->
        [none] Los bloques que hay: { $known }.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
template-circle = Estas plantillas se llaman en círculo: { $chain }.
    .help = Quite una de estas llamadas.
component-twice = El componente «{ $name }» está definido dos veces.
    .help = Dé otro nombre a uno de los dos, o quítelo.
template-endless = La plantilla no termina: sus bucles y componentes han dado más de { $millions } millones de vueltas para { $page }, y aquí aún no habían acabado.
    .help = Mire qué recorren los bucles anidados y qué componentes se llaman a sí mismos, y limítelos, por ejemplo con entries(…, limit=…).

## Direcciones
collision = Dos cosas quieren la misma dirección, { $path }: { $first } y { $second }{ $made ->
        [yes] { "" }, que el programa genera por sí mismo
       *[no] { "" }
    }.
    .help = { $what ->
        [redirect] Quite esta redirección o elija otra dirección para ella.
        [static] Cambie el nombre del archivo de content/static/ o quítelo.
       *[address] Cambie el slug de una de las dos.
    }

## Publicación
name-too-long = «{ $name }» es un nombre demasiado largo: los sistemas de archivos admiten 255 bytes, y tiene { $bytes }.
    .help = Acorte el slug de la página o el nombre del archivo.
publish-not-ours = { $path } no lo ha hecho este programa: contiene algo más que un sitio construido.
    .help = { $what ->
        [repository] Elija otra carpeta con --output. Esta es un repositorio de git: para publicar en ella, retire antes sus archivos con `git rm -r .`, que los conserva en el historial, y no toque .git.
       *[other] Elija con --output una carpeta vacía o nueva.
    }
publish-file = { $path } es un archivo: un sitio se construye en una carpeta.
    .help = Elija una carpeta con --output.
publish-dangerous = El sitio no se puede escribir en { $path }: reemplazaría sus propias fuentes.
    .help = Elija otra carpeta con --output.
publish-locked = Otra construcción está escribiendo ahora en { $path }.
    .help = Espere a que termine.
publish-foreign = «{ $path }» ya existe y no lo ha hecho este programa.
    .help = Mueva ese archivo o cambie la dirección de la página.
publish-path = «{ $path }» no es una ruta que se pueda escribir.
    .help = { "" }
publish-io = No se ha podido escribir: { $path } ({ $detail }).
    .help = { $kind ->
        [full] El disco está lleno, o lo está su cuota: libere espacio. El sitio anterior sigue como estaba.
        [denied] No tiene permiso para escribir ahí: elija otra carpeta con --output, o pida ese permiso. El sitio anterior sigue como estaba.
        [read-only] Este disco es de solo lectura: elija otra carpeta con --output.
        [name] El sistema no acepta este nombre, o es demasiado largo: cambie el slug, el título o el nombre de archivo del que viene. El sitio anterior sigue como estaba.
        [not-a-folder] Una parte de esta ruta es un archivo y no una carpeta: elija otra carpeta con --output.
        [busy] Otro programa lo está usando: ciérrelo e inténtelo de nuevo. El sitio anterior sigue como estaba.
       *[other] Compruebe que la carpeta existe y que puede escribir en ella. El sitio anterior sigue como estaba.
    }
publish-partly = Solo se ha sustituido una parte del sitio, y el resto es el anterior: { $path } ({ $detail }).
    .help = { $kind ->
        [full] Libere espacio y vuelva a construir: esa construcción terminará la sustitución.
        [denied] Pida permiso para escribir ahí y vuelva a construir: esa construcción terminará la sustitución.
       *[other] Elimine ese obstáculo y vuelva a construir: esa construcción terminará la sustitución.
    }

## Línea de órdenes
cli-schema = Escribe los esquemas JSON de lo que se escribe, para que los editores de texto completen y comprueben los archivos YAML
cli-schema-done = { $written ->
    [0] Los esquemas de { $path } están al día.
    [one] Un archivo escrito; los esquemas están en { $path }.
    [many] { $written } de archivos escritos; los esquemas están en { $path }.
   *[other] { $written } archivos escritos; los esquemas están en { $path }.
}
cli-schema-failed = No se puede escribir { $path }: { $detail }.
cli-about = Construye el portal «destination Maroc»: de Markdown, en tres idiomas, a páginas estáticas.
cli-build = Construye el sitio en public/
cli-serve = Muestra el sitio mientras se escribe
cli-root = La carpeta del sitio
cli-output = La carpeta en la que escribir; si no se dice nada, public/ en la del sitio
cli-base-url = La dirección del sitio, en lugar de la de los ajustes
cli-in-place = Conserva la propia carpeta de salida y sustituye sus archivos uno a uno, como hace falta donde un contenedor la ha montado
cli-drafts = Muestra también los borradores y lo que está fuera de su periodo
cli-as-of = El día que decide qué se publica (AAAA-MM-DD); hoy, si no se dice nada
cli-quiet = Dice solo lo que está mal
cli-verbose = Dice también lo que se escribe
cli-timings = Muestra cuánto tarda cada etapa
cli-json = Da los diagnósticos en JSON por la salida estándar
cli-port = El puerto; si no se dice nada, 8000 o el primero libre después; 0 para cualquiera
cli-host = La dirección en la que escuchar; si no se dice nada, 127.0.0.1
cli-as-publish = Muestra el sitio como se publicaría, sin los borradores
cli-help = Muestra esta ayuda
cli-version = Muestra la versión
cli-lang = El idioma de los mensajes del programa: fr, en o es
cli-to = El idioma de las traducciones, tal como está escrito en content/site.yaml
cli-man-output = La carpeta en la que escribir, la actual si no se dice nada
cli-shell = bash, zsh, fish, elvish o powershell
cli-completions = Escribe lo que necesita un shell para completar las órdenes
cli-man = Escribe las páginas de manual
cli-man-done = Las páginas de manual están en { $path }.
cli-man-failed = No se han podido escribir las páginas de manual en { $path }: { $detail }
translations-to = El idioma de las traducciones se escribe ahora --to; --lang es el de los mensajes.
misuse-command = No existe la orden «{ $given }».
    .help = { $hint ->
        [none] Las órdenes son: { $known }.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
misuse-no-command = Diga qué hay que hacer.
    .help = Las órdenes son: { $known }.
misuse-option = No existe la opción { $given }.
    .help = { $hint ->
        [none] La ayuda de la orden muestra sus opciones.
       *[other] ¿Quería decir { $suggestion }?
    }
misuse-extra = «{ $given }» sobra.
    .help = Quítelo o, si es el valor de una opción, escriba la opción delante.
misuse-no-value = A la opción { $option } le falta un valor.
    .help = Escriba el valor después de la opción.
misuse-value = { $form ->
        [day] «{ $value }» no es un día.
        [port] «{ $value }» no es un puerto.
        [address] «{ $value }» no es la dirección de un sitio.
        [language] El programa no habla «{ $value }».
        [format] «{ $value }» no es un formato.
        [requirement] «{ $value }» no es un requisito.
       *[other] La opción { $option } no admite «{ $value }».
    }
    .help = { $form ->
        [day] Escriba un día como 2027-01-31.
        [port] Escriba un número de 0 a 65535.
        [address] Escriba una dirección como https://site.example, sin «?» ni «#».
        [language] Los idiomas de sus mensajes son: { $languages }.
        [format] Escriba text o json.
        [requirement] Escriba, por ejemplo, es=100, es/members=90 o es/messages=100.
       *[other] La ayuda de la orden muestra qué admite.
    }
misuse-conflict = { $option } y { $other } no van juntas.
    .help = Deje una de las dos.
misuse-twice = La opción { $option } está escrita dos veces.
    .help = Deje una.
misuse-missing = Falta: { $missing }.
    .help = La ayuda de la orden muestra dónde escribirlo.
misuse-no-language = Falta el idioma de las traducciones.
    .help = Añádalo, por ejemplo --to es.
misuse-unclear = Esta orden no se entiende.
    .help = La ayuda muestra qué se puede escribir.
cli-try-help = Para la ayuda: { $command } --help
cli-usage-options = OPCIONES
cli-usage-command = ORDEN
cli-usage = Uso
cli-commands = Órdenes
cli-options = Opciones
summary-pages = { $language }: { $count ->
        [one] { $count } página
        [many] { $count } de páginas
       *[other] { $count } páginas
    }
summary-files = { $written ->
        [0] nada escrito
        [1] 1 archivo escrito
       *[other] { $written } archivos escritos
    }, { $unchanged ->
        [0] ninguno sin cambios
        [1] 1 sin cambios
       *[other] { $unchanged } sin cambios
    }, { $removed ->
        [0] ninguno retirado
        [1] 1 retirado
       *[other] { $removed } retirados
    }
summary-one-by-one = Los archivos se han sustituido uno a uno, en un orden seguro: { $why ->
        [repository] la carpeta contiene .git, que se queda en su sitio.
        [mount] la carpeta está montada y no puede cambiarse por otra.
        [parent] no se puede crear nada junto a la carpeta.
        [owner] la carpeta tiene un propietario, un grupo o unos permisos que conserva.
        [asked] lo ha pedido con --in-place.
       *[other] el sistema no ha permitido cambiar la carpeta por otra.
    }
summary-warnings = { $count ->
        [0] ningún aviso
        [one] { $count } aviso
        [many] { $count } de avisos
       *[other] { $count } avisos
    }
summary-notes = { $count ->
        [one] { $count } nota
        [many] { $count } de notas
       *[other] { $count } notas
    }
summary-done = Sitio construido en { $path } en { $time } ms.
summary-failed = { $count ->
        [one] { $count } error: no se ha publicado nada, el sitio anterior sigue como estaba.
        [many] { $count } de errores: no se ha publicado nada, el sitio anterior sigue como estaba.
       *[other] { $count } errores: no se ha publicado nada, el sitio anterior sigue como estaba.
    }
timing-read = lectura
timing-link = enlaces
timing-route = direcciones
timing-render = composición y publicación
progress = { $done } / { $total }
serve-at = El sitio está en { $url } (Ctrl-C para terminar).
serve-changed = Ha cambiado { $file }: { $url }
serve-mended = Ya no hay errores.
serve-shared = Atención: el sitio se ve desde la red local.
serve-host = La dirección «{ $host }» no es de esta máquina o se desconoce: { $detail }
serve-port = El puerto { $port } no está libre: { $detail }
serve-watch = No se pueden vigilar los archivos ({ $detail }): se vuelven a leer cada segundo.
overlay-title = { $count ->
        [one] { $count } problema
        [many] { $count } de problemas
       *[other] { $count } problemas
    }
overlay-stale = La última versión correcta sigue debajo.
overlay-draft = Es un borrador: el resto del sitio puede publicarse igualmente.
overlay-close = Cerrar

## Vista previa y taller
cli-open = Abre el sitio en el navegador
serve-no-browser = No se ha podido abrir ningún navegador: { $detail }
internal = El programa mismo se ha equivocado; el sitio no tiene la culpa.
    .help = Se sigue mostrando la última versión correcta. Guarde de nuevo el archivo; si el error vuelve, avise e indique lo que acaba de escribir.
badge-label = Esta página
badge-draft = Borrador
badge-scheduled = Prevista para el { $date }
badge-expired = Caducó el { $date }
status-source = original
status-up-to-date = al día
status-stale = desfasada
status-fallback = texto de otro idioma
status-inherited = texto original
status-missing = falta
studio-title = Taller
studio-skip = Ir al contenido
studio-overview = Panorama
studio-translations = Traducciones
studio-messages = Mensajes
studio-guide = Guía
studio-site = Ver el sitio
studio-pseudo = Pseudoidioma
    .title = El portal en un idioma inventado, más largo: lo que no lleva acentos no está en ningún archivo
studio-language = Idioma del taller
overview-wrong = Lo que falla
overview-nothing-wrong = Nada: el sitio se puede publicar.
overview-percent = { $percent } %
overview-missing = { $count ->
        [one] falta { $count }
        [many] faltan { $count }
       *[other] faltan { $count }
    }
overview-stale = { $count ->
        [one] { $count } desfasada
        [many] { $count } desfasadas
       *[other] { $count } desfasadas
    }
overview-work = { $count ->
        [0] Nada pendiente
        [one] { $count } texto pendiente
        [many] { $count } de textos pendientes
       *[other] { $count } textos pendientes
    }
overview-drafts = Borradores
overview-notes = Lo que queda por corregir en los borradores; mientras tanto, el sitio puede publicarse:
overview-scheduled = Programado
overview-expiring = Fin de publicación
overview-expired = ya no está en línea
overview-none = Ninguno.
translations-work = { $count ->
        [0] Todo está traducido y al día.
        [one] Hay una traducción pendiente.
        [many] Hay { $count } de traducciones pendientes.
       *[other] Hay { $count } traducciones pendientes.
    }
messages-work = { $count ->
    [0] No hay nada que hacer.
    [one] { $count } mensaje por traducir o revisar.
    [many] { $count } de mensajes por traducir o revisar.
   *[other] { $count } mensajes por traducir o revisar.
}
messages-about = Las palabras de la interfaz, tal como están escritas en los archivos .ftl. Lo que falta se lee en el idioma de reserva; guarde el archivo y la página se actualiza.
messages-message = Mensaje
translations-language = Idioma
translations-collection = Sección
translations-all-languages = Todos los idiomas
translations-all-collections = Todas las secciones
translations-filter = Filtrar
translations-entry = Texto
compare-languages = { $source } y { $translation } en paralelo
compare-changes = Lo que ha cambiado desde la traducción
compare-unknown = El texto de entonces no está en el historial: se sabe que ha cambiado, pero no dónde.
compare-create = Para traducir este texto, esta orden crea { $file }, que solo contiene lo que difiere del original:
compare-record = Cuando la traducción sigue el original de hoy, esta orden lo anota:
compare-sides = Original y traducción
compare-page = ver la página
guide-intro = Todo se escribe en archivos Markdown, que abre cualquier editor de texto. Guarde: la página se actualiza en el navegador.
guide-files = Los archivos
guide-files-text = Un texto es un archivo por idioma, con el mismo nombre. Los datos (direcciones, cifras, fechas) se escriben una sola vez, en el idioma original; una traducción solo contiene palabras.
guide-folder-text = Con imágenes o documentos, el texto tiene su propia carpeta:
guide-static-text = Un archivo que se busca en la raíz del sitio (la verificación de un buscador, el dominio, el contacto de seguridad) va en content/static/. Se publica tal cual, con el mismo nombre:
guide-types = Lo que va en la cabecera
guide-types-text = Entre las dos líneas de guiones, al principio del archivo, cada clase de texto tiene sus campos.
guide-what = Para obtener
guide-how = se escribe
guide-heading = un título
guide-emphasis = un énfasis
guide-paragraph = un párrafo
guide-paragraph-text = una línea en blanco antes y después
guide-list = una lista
guide-link = un enlace a una página del sitio, en cada idioma la que toca
guide-link-title = el mismo, con el título de la página
guide-link-heading = un enlace a un título de una página
guide-link-file = un enlace a un archivo situado junto al texto
guide-link-web = un enlace a otro sitio
guide-image = una imagen, con lo que muestra
guide-table = una tabla
guide-quote = una cita
guide-footnote = una nota
guide-sample-heading = Un título
guide-sample-word = unas palabras
guide-sample-anchor = un-titulo
guide-sample-alt = Lo que muestra la imagen
guide-components = Componentes
guide-components-text = Un componente se escribe entre dos líneas de tres acentos graves, con su nombre entre llaves. Debajo van sus ajustes; tras una línea de tres guiones viene su texto, si lo tiene.
guide-sample = Ejemplo de { $component }
guide-type-text = Estos textos están en { $folder }.
guide-example = Un ejemplo del sitio
guide-fields-own = Sus campos
guide-fields-common = Los campos de todos los textos
guide-field = Campo
guide-meaning = Qué es
guide-role = Traducción
guide-required = obligatorio
role-required = obligatorio, se dice una sola vez
role-fact = se dice una sola vez, en el idioma original
role-text = se traduce; si no, se toma del original
role-own = propio de cada idioma
argument-file = un archivo situado junto al texto
argument-link = un enlace: @/página o una dirección
argument-entry = un nombre de archivo de content/{ $collection }
argument-text = texto
argument-boolean = true o false
argument-integer = un número entero
argument-number = un número
argument-list = una lista
argument-fields = campos
argument-other = un valor
argument-any = un valor

## Los campos, tal como los explica el taller

## Temas: ajustes, hojas de estilo, scripts, iconos
theme-reserved = «{ $theme }» no es un tema: es la carpeta en la que el sitio sustituye archivos de su tema.
    .help = Dé otro nombre al tema.
theme-cycle = El tema «{ $theme }» se amplía a sí mismo: { $chain } → { $theme }.
    .help = Quite extends de uno de estos temas.
invalid-version = «{ $value }» no es una versión de navegador.
    .help = Escriba un número, como 111 o 16.4.
invalid-endpoint = «{ $value }» no es una dirección a la que se pueda enviar un formulario.
    .help = Escriba una dirección completa que empiece por https://.
css = Esta hoja de estilo no es correcta: { $detail }.
    .help = Corríjala: un navegador la pasaría por alto sin avisar.
css-unknown = «{ $name }» no se conoce en una hoja de estilo.
    .help = Compruebe que no sea una errata.
unknown-asset = «{ $address }» no lleva a ningún archivo del tema.
    .help = { $hint ->
        [none] Una dirección parte del archivo en el que está escrita, como ../fonts/titulos.woff2; la de un script importado empieza por ./ o ../.
       *[other] ¿Quería decir assets/{ $suggestion }?
    }
asset-elsewhere = «{ $address }» no está en el sitio: los navegadores se negarían a cargarlo.
    .help = Ponga este archivo en los assets del tema.
asset-cycle = Estos archivos se importan unos a otros: { $chain }.
    .help = Ponga lo que comparten en otro archivo y que cada uno lo importe.
icon = Este icono no se puede usar: { $reason ->
        [syntax] no se puede leer
        [size] hace falta un elemento svg con una viewBox
        [name] su nombre solo puede tener minúsculas sin tilde, cifras y guiones
       *[other] no puede contener scripts, estilos, imágenes ni id
    }.
    .help = Simplifíquelo: trazos, en una cuadrícula de 24 × 24.

## Componentes: opciones y gráficos
unknown-choice = «{ $value }» no es una de las opciones.
    .help = { $hint ->
        [none] Las opciones son: { $known }.
       *[other] ¿Quería decir «{ $suggestion }»? Las opciones son: { $known }.
    }
arguments-one-of = El componente «{ $component }» pide uno solo de estos argumentos: { $arguments }.
    .help = Dé uno de ellos y no los demás.
chart-units = Este gráfico reúne indicadores de unidades distintas: { $units }.
    .help = Haga un gráfico por unidad.
chart-share = El indicador «{ $id }» no es una parte de un todo.
    .help = Una parte tiene la unidad percent y un valor entre 0 y 1. Para los demás, elija `kind: bar` o `kind: line`.
invalid-coordinates = Estas coordenadas no están en la Tierra.
    .help = La latitud va de -90 a 90 grados; la longitud, de -180 a 180.
argument-term = un término de la taxonomía { $taxonomy }
argument-choice = una opción: { $choices }

## Búsqueda
search-index = No se ha podido crear el índice de búsqueda ({ $detail }).
    .help = Es un error del programa, no de sus textos. Con `search: false` en content/site.yaml, el sitio se genera sin búsqueda.
timing-search = índice de búsqueda, durante la generación

## Imágenes
image-too-large = Esta imagen es demasiado grande.
    .help = Redúzcala a { $megapixels } millones de píxeles y { $megabytes } MB como máximo.
not-a-picture = «{ $file }» no es una imagen que las páginas puedan mostrar.
    .help = Expórtela en JPEG, PNG, WebP, GIF o SVG.
broken-font = Esta tipografía no se puede leer.
    .help = Sustitúyala por un archivo TrueType u OpenType (.ttf o .otf).
invalid-percent = «{ $value }» no es un porcentaje.
    .help = Escriba un número entero de 0 a 100.
argument-picture = una imagen situada junto al texto

## Translations
cli-translations = Muestra qué tiene traducido cada idioma y ayuda a hacer el resto
cli-translations-diff = Muestra qué ha cambiado en el original desde la traducción
cli-translations-new = Crea el archivo que hay que rellenar para traducir un texto
cli-translations-accept = Anota que unas traducciones siguen el original de hoy
cli-translations-export = Reúne en XLIFF lo que hay que traducir, para un traductor externo
cli-translations-import = Recoge un archivo XLIFF traducido
cli-format = text o json
cli-entry = El texto: members/atlas-contact, o / para la portada
cli-export-output = El archivo que se escribe; si no se dice nada, un nombre como fr-es.xlf en esta carpeta
cli-import-file = El archivo XLIFF que vuelve
translations-all = Todos los textos
translations-messages = Mensajes
translations-next = Lo que hay que hacer en un idioma: destination-maroc translations --to es
translations-todo = { $language }: { $count ->
        [0] ningún texto pendiente
        [one] { $count } texto pendiente
        [many] { $count } de textos pendientes
       *[other] { $count } textos pendientes
    }, { $messages ->
        [0] ningún mensaje
        [one] { $messages } mensaje
        [many] { $messages } de mensajes
       *[other] { $messages } mensajes
    }
translations-draft = borrador
translations-changed = { $file } ha cambiado desde esta traducción:
translations-unchanged = El original no ha cambiado desde esta traducción.
translations-no-history = { $file } ha cambiado desde esta traducción, pero el texto de entonces no está en el historial de git: compare los dos textos enteros.
translations-no-state = Esta traducción no dice de qué estado del original procede. Revísela y después:
    destination-maroc translations accept { $id } --to { $language }
translations-accept-next = Cuando la traducción esté corregida:
    destination-maroc translations accept { $id } --to { $language }
translations-skeleton = Traduzca los textos de abajo y borre la línea draft: entonces el texto cuenta como traducido.
    Lo que no está en este archivo viene del original.
translations-written = Escrito: { $file }
translations-accepted = Al día: { $file }
translations-accepted-already = Estas traducciones ya estaban al día.
translations-export-nothing = No hay nada que traducir: todo está al día.
translations-exported = { $file }: { $count ->
        [one] { $count } pasaje por traducir
        [many] { $count } de pasajes por traducir
       *[other] { $count } pasajes por traducir
    }
translations-skipped = { $why ->
        [unfinished] Marcado como inacabado (state="initial"), así que se omite: { $item }
        [copy] Copiado del original, así que se omite: { $item }. Si es lo que se quiere, marque el segmento como revisado (state="reviewed").
       *[untranslated] Sin traducir todavía, así que se omite: { $item }
    }
translations-export-drafts = Omitidos por ser borradores: { $entries }
translations-note-previous = Antes: { $source }
    Traducido como: { $translation }
translations-nothing-imported = No se ha escrito nada: este archivo no contiene ningún texto traducido por completo.
translations-note-plural = Forma de plural «{ $category }», que el original no tiene
translations-note-variant = Variante «{ $key }»
translations-note-changed = Lo que ha cambiado: { $change }
translation-no-entry = No hay ningún texto «{ $id }».
    .help = { $hint ->
        [none] Escriba la colección y el nombre, como members/atlas-contact, o / para la portada.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
translation-none = «{ $id }» no tiene traducción a «{ $language }».
    .help = Créela: destination-maroc translations new { $id } --to { $language }
translation-is-source = «{ $id }» se escribe primero en «{ $language }»: no hay nada que traducir.
    .help = Elija otro idioma con --to.
translation-stale = «{ $source }» ha cambiado desde esta traducción.
    .help = Vea qué ha cambiado: destination-maroc translations diff { $id } --to { $language }
translation-exists = { $path } ya existe.
    .help = Modifique ese archivo. Si lleva una línea draft, bórrela cuando esté traducido.
translation-front-matter = Los campos de este archivo no están escritos uno debajo de otro.
    .help = Escriba cada campo en su propia línea, sin llaves alrededor.
translation-io = No se puede escribir { $path } ({ $detail }).
    .help = Compruebe el espacio libre y los permisos de la carpeta. No se ha modificado ningún archivo.
require-collection = Ninguna colección «{ $collection }» tiene textos que traducir.
    .help = { $hint ->
        [none] Nombre una carpeta de content/, o messages.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
require-unmet = El idioma «{ $language }» está al { $percent } % { $part ->
        [texts] en los textos
        [messages] en los mensajes
       *[collection] en la colección «{ $collection }»
    }: se exige el { $required } %.
    .help = { $count ->
        [one] Queda { $count } por hacer
        [many] Quedan { $count } por hacer
       *[other] Quedan { $count } por hacer
    }: destination-maroc translations --to { $language }
xliff-exists = { $path } ya existe.
    .help = Elija otro archivo con --output: es posible que este ya contenga traducciones.
xliff-xml = Este archivo no es XML correcto: { $detail }.
    .help = Pida al traductor que lo exporte de nuevo.
xliff-version = Esto no es un archivo XLIFF 2.
    .help = Hace falta la versión 2.0 o 2.1, con el espacio de nombres urn:oasis:names:tc:xliff:document:2.0.
xliff-language = Este archivo está en «{ $language }», que no es un idioma esperado aquí.
    .help = Los idiomas del archivo (srcLang y trgLang) deben seguir siendo los de la exportación.
xliff-file = Este archivo no dice de dónde viene el texto «{ $file }», o lo dice mal.
    .help = Exporte de nuevo: el elemento skeleton y el atributo original no deben cambiar.
xliff-entry = El texto { $file } ya no existe.
    .help = Quite este elemento file o exporte de nuevo.
xliff-source = El original se ha modificado en este archivo.
    .help = Solo hay que rellenar los elementos target. Si el original está mal, exporte de nuevo.
xliff-unit = El pasaje «{ $unit }» no se exportó.
    .help = Quite este elemento unit.
xliff-unit-missing = Falta el pasaje «{ $unit }».
    .help = Exporte de nuevo y conserve todos los elementos unit.
xliff-unit-twice = El pasaje «{ $unit }» está dos veces.
    .help = Conserve uno de los dos.
xliff-element = El elemento «{ $element }» no puede estar aquí.
    .help = Un pasaje traducido contiene texto y las marcas del original, nada más.
xliff-code-missing = Falta la marca { $code } ({ $data }) en la traducción.
    .help = Conserve todas las marcas del original.
xliff-code-unknown = La marca { $code } no está en el original.
    .help = Quítela.
xliff-code-twice = La marca { $code } ({ $data }) está dos veces.
    .help = Conserve una.
xliff-nesting = La marca { $code } no se abre y se cierra como en el original.
    .help = Una marca que se abre se cierra después de lo que contiene.
xliff-markup = Esta traducción se leería con un formato distinto del original.
    .help = Ponga una barra invertida delante de signos como * _ [ # | o <, y un espacio alrededor de una marca pegada a una palabra.
xliff-message = Esta traducción no da un mensaje correcto.
    .help = Conserve las llaves y lo que contienen. Una llave sola se escribe { "{" } "{ "{" }" { "}" }.
xliff-variables = Este mensaje no contiene las mismas variables que el original: { $expected }.
    .help = Consérvelas todas y no añada ninguna.
xliff-value = Esta traducción no puede escribirse en la cabecera de un texto.
    .help = Escriba un texto sencillo, sin caracteres de control.
xliff-changed = { $file } se ha modificado después de la exportación: se queda como está, y esta traducción no se incorpora.
    .help = Exporte de nuevo: la traducción de hoy estará en el archivo, y el traductor partirá de ella.
xliff-message-changed = Alguien ha traducido «{ $id }» en { $file } después de la exportación: ese mensaje se queda como está.
    .help = Elija: conserve esa traducción o copie a mano la del archivo XLIFF.
xliff-empty = A este elemento le falta un identificador.
    .help = Exporte de nuevo y conserve los atributos id.
## Comprobación: los mensajes y el idioma de los textos
message-too-deep = Hay llaves o paréntesis anidados a demasiada profundidad: este archivo no se lee.
    .help = Seguramente falta más arriba una llave de cierre.
message-duplicate-elsewhere = El mensaje «{ $id }» ya está escrito en { $file }.
    .help = Conserve uno de los dos: solo cuenta el último archivo que se lee.
message-missing = Falta aquí el mensaje «{ $id }», que el original tiene en { $source }.
    .help = Añádalo, traducido. Hasta entonces los lectores lo ven en otro idioma.
message-file-missing = Falta este archivo: el original tiene { $count ->
        [one] un mensaje
        [many] { $count } de mensajes
       *[other] { $count } mensajes
    } en { $source }.
    .help = Cree { $file } y traduzca en él los mensajes de { $source }.
message-obsolete = El original no tiene «{ $id }», o ya no lo tiene.
    .help = Elimínelo, o añádalo al idioma de origen.
message-part-missing = «{ $id }» está en { $source }, pero no en esta traducción.
    .help = Añada a este mensaje lo que falta.
message-variable-missing = La variable ${ $variable } del original no aparece en «{ $id }».
    .help = Úsela: a los lectores les faltaría su valor.
message-variable-unknown = «{ $id }» usa la variable ${ $variable }, que el original no tiene.
    .help = { $hint ->
        [none] La página no la facilita. Use las variables del original.
       *[other] ¿Quería decir ${ $suggestion }?
    }
message-reference-missing = El original de «{ $id }» remite a { $target }; esta traducción, no.
    .help = Remita también a { $target }: cuando cambie, esta traducción cambiará con él.
message-reference-extra = «{ $id }» remite a { $target }; el original, no.
    .help = Quite la referencia si no es intencionada.
message-reference = «{ $id }» remite a «{ $target }», que no existe en este idioma ({ $language }).
    .help = { $hint ->
        [none] Escriba el mensaje o el término al que remite, o quite la referencia.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
message-cycle = Estos mensajes se remiten unos a otros sin fin: { $chain }.
    .help = Escriba el texto en uno de ellos, en lugar de la referencia.
message-function = La función { $function } no existe.
    .help = { $hint ->
        [none] Las funciones son { $known }.
       *[other] ¿Quería decir { $suggestion }?
    }
message-function-arguments = Entre los paréntesis de { $function } no está el número de valores que corresponde: { $count }.
    .help = { $least ->
        [one] Dele un valor, por ejemplo { $function }($valor).
        [many] Dele { $least } de valores.
       *[other] Dele { $least } valores, por ejemplo { $function }($inicio, $fin).
    }
message-option = { $function } no tiene ninguna opción { $option }.
    .help = { $hint ->
        [none] Sus opciones son { $known }.
       *[other] ¿Quería decir { $suggestion }?
    }
message-option-value = La opción { $option } de { $function } no puede valer «{ $value }».
    .help = Valores posibles: { $known }.
message-options = Estas opciones de { $function } no van juntas, o falta una de ellas: { $options }.
    .help = Una moneda pide `style: "currency"` y currency; una unidad, `style: "unit"` y unit; un tiempo relativo, unit. Un estilo de fecha excluye sus partes (month, day…), que son todas largas o todas cortas.
message-plural-missing = A «{ $id }» le faltan formas del plural de este idioma ({ $language }): { $missing }.
    .help = { $hint ->
        [millions] Este idioma distingue { $known }; many es la forma de los millones: «1 000 000 de personas».
       *[none] Este idioma distingue { $known }.
    }
message-one-missing = «{ $id }» no tiene forma para 1: con { "{" } ${ $variable } { "}" } = 1, sus palabras seguirían en plural.
    .help = Añada una variante [one]. Si las palabras son las mismas en singular, escriba encima del mensaje: `# allow: message-one-missing`
message-plural-unknown = Este idioma ({ $language }) no tiene la forma { $category }: esta línea de «{ $id }» no se elige nunca.
    .help = Este idioma distingue { $known }.
message-variant-duplicate = El caso [{ $key }] está dos veces en «{ $id }».
    .help = Conserve uno de los dos.
message-html = Los lectores verían { $markup } tal cual: este texto no es HTML.
    .help = Quite las etiquetas y escriba los propios caracteres en lugar de sus códigos.
message-same = «{ $id }» se ha quedado tal cual: es el texto del original.
    .help = Tradúzcalo. Si debe quedarse así, escriba encima: `# allow: message-same`, y por qué.
message-long = «{ $id }» es sospechosamente largo: { $after } caracteres, frente a { $before } en el original.
    .help = Compruebe que dice lo mismo. Si es así, escriba encima: `# allow: message-long`
message-unused = Nada usa «{ $id }».
    .help = Elimínelo en cada idioma. Si lo guarda para más adelante, escriba encima: `# allow: message-unused`
message-unknown = Ningún archivo de mensajes tiene «{ $id }».
    .help = { $hint ->
        [none] Escríbalo en locales/ o en el tema.
       *[other] ¿Quería decir «{ $suggestion }»?
    }
allow-unknown = Este comentario permite «{ $code }», pero ningún aviso tiene ese código.
    .help = { $hint ->
        [none] Escriba el código que figura entre corchetes al principio del aviso. Solo los códigos se separan con comas; el motivo sigue al último.
       *[other] ¿Quería decir { $suggestion }?
    }
allow-unused = Este comentario permite { $code }, pero no se señala nada semejante en lo que le sigue.
    .help = Quite ese código del comentario. Un comentario solo permite avisos y notas, no errores: los del mensaje o del campo que le sigue, o los del texto si no le sigue ningún campo.
message-undeclared = Esta plantilla compone el nombre de un mensaje: nada dice cuáles puede pedir.
    .help = Declárelos en { $file }: `messages: {"{"} { $template }: [{ $prefix }*] {"}"}`
message-declared-unused = «{ $pattern }» no sirve de nada: ningún mensaje se llama así, o { $template } no compone ningún nombre.
    .help = Corrija esta declaración o quítela.
message-folder = La carpeta «{ $folder }» no es la de ningún idioma del sitio: sus mensajes no se leen.
    .help = { $hint ->
        [none] Los idiomas del sitio son { $known }. Declare este en content/site.yaml o cambie el nombre de la carpeta.
       *[other] ¿Quería decir { $suggestion }? Si no, declare el idioma en content/site.yaml.
    }
text-language = Este texto debería estar en el idioma «{ $claimed }», pero parece escrito en «{ $found }».
    .help = Tradúzcalo o cambie el nombre del archivo. Una cita va en un bloque de cita.

## La orden check
cli-check = Comprueba todo el sitio sin escribir nada
cli-strict = Falla también por un aviso
cli-require = Exige que un idioma esté traducido: es=100, es/members=90; puede repetirse
cli-only = Dice solo lo que concierne a un idioma del sitio, por ejemplo es
summary-errors = { $count ->
        [0] ningún error
        [one] { $count } error
        [many] { $count } de errores
       *[other] { $count } errores
    }
## Tipografía
mark-not-opened = «{ $mark }» cierra aquí una oración que nada abre.
    .help = Ponga «{ $partner }» donde empieza la pregunta o la exclamación. Lo que va entre comillas o en cursiva puede estar en otro idioma y no se revisa.
mark-not-closed = «{ $mark }» abre aquí una oración que nada cierra.
    .help = Ponga «{ $partner }» donde termina la pregunta o la exclamación.

## Los tipos
unknown-kind = No existe la clase de campo «{ $kind }».
    .help = { $hint ->
        [near] ¿Quería decir «{ $suggestion }»?
       *[none] Las clases de campos se describen en README.md, «Types».
    }
invalid-pattern = «{ $value }» no es una expresión regular.
    .help = Revise los paréntesis, los corchetes y las barras invertidas.
invalid-field-name = «{ $field }» no puede ser el nombre de un campo.
    .help = Escríbalo en minúsculas sin acentos, con cifras y guiones bajos: valid_until.
type-field-taken = El campo «{ $field }» ya existe.
    .help = Dé otro nombre al suyo. Un campo del tema solo puede volverse obligatorio: `required: true`, y nada más.
type-field-unknown = El tipo no tiene el campo «{ $field }».
    .help = { $hint ->
        [near] ¿Quería decir «{ $suggestion }»?
       *[none] Declárelo en fields o quítelo de aquí.
    }
type-field-kind = El campo «{ $field }» no sirve aquí: es un campo «{ $kind }».
    .help = Tiene que ser un campo de una de estas clases: { $expected }.
type-collection-twice = Los tipos «{ $other }» y «{ $type }» quieren ambos la colección «{ $collection }».
    .help = Quite collection de uno de ellos, o diga cuál vale en content/site.yaml: `type:` en la colección.
theme-setting-missing = El tema «{ $theme }» pide un ajuste «{ $field }».
    .help = Añádalo en content/site.yaml, en theme_settings.
theme-requires = El tema «{ $theme }» espera mensajes que el sitio no tiene.
    .help = Añada a locales/{ $language }/site.ftl:
        { $lines }
locale-file = Este archivo no se lee: los mensajes son archivos .ftl en la carpeta de un idioma.
    .help = Dele un nombre que termine en .ftl, por ejemplo en locales/es/, o quítelo.
template-name = No existe «{ $name }» en { $global }.
    .help = { $hint ->
        [near] ¿Quería decir «{ $suggestion }»?
       *[none] El taller dice lo que hay: Guía, Plantillas.
    }
label-missing = «{ $name }» no tiene nombre para las personas.
    .help = Añada { $message } = … a locales/{ $language }/types.ftl.
choice-label = «{ $value }» se escribe aquí { $id }.
    .help = Ponga { $id }: las páginas muestran el nombre en el idioma de cada lector.
out-of-bounds = { $value } no es posible aquí.
    .help = Escriba un número de { $min } a { $max }.
text-length = Este texto tiene { $length } caracteres.
    .help = Debe tener de { $min } a { $max }.
text-pattern = «{ $value }» no tiene la forma esperada.
    .help = El texto tiene que coincidir con la expresión { $pattern }
invalid-email = «{ $value }» no es una dirección de correo electrónico.
    .help = Escríbala como nombre@ejemplo.ma.
invalid-telephone = «{ $value }» no es un número de teléfono.
    .help = Escríbalo con el prefijo del país, como +212 522 00 00 00.

field-common-title = Título
    .help = El título: el de la página, y el texto de los enlaces hacia ella que no lo tienen.
field-common-description = Descripción
    .help = De qué trata la página, en 50 a 160 caracteres: lo que muestran los buscadores y las tarjetas.
field-common-slug = Final de la dirección
    .help = El final de la dirección de la página, en minúsculas sin acentos. Si falta, se toma del título.
field-common-navigation = Título corto
    .help = Un título más corto, para los menús y la ruta de navegación.
field-common-aliases = Direcciones anteriores
    .help = Las direcciones que tenía antes esta página, como `/es/antigua/`: llevan aquí.
field-common-draft = Borrador
    .help = `true` deja la página fuera del sitio mientras se escribe. Lo que aún falle en ella no impide publicar lo demás.
field-common-publish-on = Publicar el
    .help = El día a partir del cual la página está en el sitio.
field-common-expires-on = Retirar el
    .help = El día a partir del cual la página deja de estar en el sitio.
field-common-updated-on = Última actualización
    .help = El día del último cambio que importa al lector, en este idioma.
field-common-order = Orden
    .help = Su lugar entre los demás, primero el menor. Los que no lo tienen van después, por título.
field-common-image = Imagen
    .help = La imagen de la página, en ella y en las tarjetas: un JPEG, PNG, WebP, GIF o SVG situado junto a este archivo.
field-common-image-alt = Texto alternativo
    .help = Lo que muestra la imagen, para quien no la ve.
field-common-image-focus = Punto de la imagen que se conserva
    .help = El punto de la imagen que nunca se recorta, en tanto por ciento desde la izquierda y desde arriba: `{ "{" } x: 30, y: 40 { "}" }`. El centro si no se dice nada.
field-common-image-focus-x = Desde la izquierda
field-common-image-focus-y = Desde arriba
field-common-toc = Índice
    .help = `true` muestra un índice.
field-common-noindex = Fuera de los buscadores
    .help = `true` pide a los buscadores que no incluyan la página.
field-common-example = Ejemplo
    .help = `true` señala un ejemplo, que no es un dato real: una cinta lo indica y los buscadores no lo incluyen.
field-common-terms = Términos
    .help = Los términos que lleva la entrada de taxonomías para las que su tipo no tiene campo: para cada una su nombre y una lista.
field-common-params = Valores para las plantillas
    .help = Valores que solo usan las plantillas, con los nombres que quiera.
field-common-source-language = Idioma original
    .help = El idioma en el que se escribe primero este texto, si no es el del sitio.
field-common-translated-from = Estado traducido
    .help = El estado del original del que parte esta traducción. Lo escribe una orden, no se pone a mano.

## Los esquemas para los editores de texto
schema-site-base-url = La dirección del sitio, sin barra al final.
schema-site-default-language = El idioma en que se escribe primero el sitio: uno de languages.
schema-site-languages = Los idiomas del sitio, en el orden en que los ven los lectores.
schema-site-languages-name = El nombre del idioma, en ese idioma.
schema-site-languages-locale = Cómo se escriben los números y las fechas: fr, en-GB, es-MX.
schema-site-languages-fallback = Los idiomas de los que procede lo que falta, primero el primero.
schema-site-languages-quotes = Las comillas que se usan primero.
schema-site-theme = El tema: una carpeta de themes/.
schema-site-collections = Lo que se dice de las carpetas de entradas.
schema-site-collections-untranslated = Una entrada sin traducción: se muestra en su idioma (fallback) o se omite (omit).
schema-site-collections-feed = Si la colección tiene un canal.
schema-site-collections-per-page = Cuántas entradas muestra una página de la lista.
schema-site-collections-type = El tipo de las entradas.
schema-site-collections-parent = La colección de la que depende esta.
schema-site-collections-params = Valores que solo usan las plantillas.
schema-site-taxonomies = Las taxonomías: un archivo de content/taxonomies/ para cada una.
schema-site-navigation = Los menús, por nombre.
schema-site-redirects = Adónde llevan direcciones anteriores.
schema-site-markdown = Cómo se lee el Markdown.
schema-site-media = Qué archivos situados junto a las entradas se publican: los que se usan (used) o todos (all).
schema-site-typography = Si los textos se componen según las reglas de su idioma.
schema-site-contact = Cómo escriben los lectores.
schema-site-search = Si el sitio tiene un buscador.
schema-site-social-images = Si cada página tiene una imagen para las redes sociales.
schema-site-stale-note = Si se avisa a los lectores de una traducción de que el original ha cambiado.
schema-site-params = Valores que solo usan las plantillas.
schema-site-theme-settings = Los ajustes que ofrece el tema.
schema-theme-extends = El tema en el que se basa este.
schema-theme-browsers = Los navegadores más antiguos para los que se hacen las hojas de estilo.
schema-theme-minify = Si las páginas se escriben sin lo que ningún lector ve.
schema-theme-color = El color del marco del sitio, como en CSS.
schema-theme-search = Con qué buscan los lectores.
schema-theme-search-page = La entrada cuya página busca.
schema-theme-search-filters = Las taxonomías por las que se filtra.
schema-theme-settings = Los ajustes del tema, declarados como los campos de un tipo.
schema-theme-requires = Los mensajes que un sitio tiene que escribir.
schema-theme-menus = Los menús que muestran las plantillas.
schema-theme-messages = Los mensajes cuyos nombres componen las plantillas, por plantilla.
schema-type-collection = La colección cuyas entradas son de este tipo.
schema-type-entries = Dónde están las entradas: una página cada una, o varias en un archivo de datos.
schema-type-fields = Los campos, por nombre.
schema-type-does = Lo que hacen las entradas, con los campos necesarios.
schema-type-schema = Qué son las entradas para las máquinas: propiedades de schema.org.
schema-type-kind = La clase del campo.
schema-type-of = La taxonomía, la colección o las opciones.
schema-type-required = Si el original tiene que darlo.
schema-type-translate = Si es un texto que se traduce.
schema-type-own = Si cada idioma tiene el suyo.
schema-type-min = El número más pequeño posible, o la longitud del texto más corto.
schema-type-max = El número más grande posible, o la longitud del texto más largo.
schema-type-pattern = La expresión regular con la que debe coincidir el texto.
schema-type-zone = El campo que da el huso horario.

## Lo que pueden pedir las plantillas
guide-templates = Plantillas
guide-templates-text = Para quien hace un tema: lo que pueden pedir las plantillas.
guide-templates-function = Funciones
guide-templates-filter = Filtros
guide-templates-page = La página: page
guide-templates-site = El sitio: site
guide-templates-metadata = Lo que un componente dice de sí mismo: el mapa detrás de sus argumentos
api-function-t = Un mensaje, en el idioma de la página; los demás argumentos son los del mensaje.
api-function-has-message = Si existe un mensaje, en el idioma de la página o en otro del que toma los mensajes.
api-function-asset = La dirección de un archivo del tema.
api-function-integrity = La huella de un archivo del tema, que indica su enlace.
api-function-icon = La dirección de un icono del tema.
api-function-url = La dirección de lo que tiene página: una entrada, una colección, una taxonomía, un término.
api-function-entry = Una entrada, con sus campos.
api-function-entries = Las entradas de una colección, en el orden de su lista; las que llevan un término, si se indica.
api-function-beside = La entrada anterior y la siguiente en la lista de la colección: previous y next.
api-function-related = Las entradas que comparten más términos con otra.
api-function-term = Un término.
api-function-terms = Los términos de una taxonomía que llevan entradas; todos, si se pide.
api-function-unit = Un valor con su unidad: el mensaje unit-….
api-function-site = Lo que las plantillas tienen como site, para los componentes.
api-function-date-range = Dos días, como los dice juntos el idioma.
api-function-chart = Cifras en el tiempo, listas para dibujarse: bar, line o share.
api-function-row-bars = Una barra por cada número de una fila de tabla.
api-function-office-hours = Las horas de oficina que tienen en común dos lugares, período por período.
api-function-distances = Las distancias entre los términos de dos taxonomías con coordenadas, y su mapa.
api-function-wrap = Un texto en líneas, para las imágenes de las redes sociales.
api-filter-number = Un número, como lo escribe el idioma.
api-filter-date = Un día, o un día y una hora.
api-filter-time = Una hora del día.
api-filter-list = Una lista en palabras.
api-filter-relative-time = Un tiempo desde ahora: mañana.
api-filter-sort-by-label = Términos o entradas, en el orden del idioma.
api-filter-json = Un valor en JSON, seguro en un script.
api-filter-urlencode = Un texto en la consulta de una dirección.
api-page-kind = La clase de página: home, entry, collection, taxonomy, term, not-found, chooser.
api-page-type = El tipo de la entrada.
api-page-id = El identificador, como en los enlaces.
api-page-section = El identificador de aquello de lo que depende la página en los menús.
api-page-collection = El identificador de la colección.
api-page-title = El título.
api-page-navigation = El título corto.
api-page-head-title = El título para la pestaña del navegador.
api-page-description = De qué trata la página.
api-page-excerpt = El comienzo del texto.
api-page-url = La dirección, desde la raíz del sitio.
api-page-permalink = La dirección completa.
api-page-canonical = La dirección que cuenta para los buscadores.
api-page-lang = El idioma del texto de la entrada.
api-page-content-lang = El idioma del texto mostrado.
api-page-content-code = Su código en los ajustes.
api-page-content-name = Su nombre, en ese idioma.
api-page-content-dir = Su dirección: ltr o rtl.
api-page-source-lang = El idioma en que se escribe primero la entrada.
api-page-is-fallback = Si el texto no está en el idioma del lector.
api-page-is-foreign = Si el texto no está en el idioma del lector, para una entrada de una lista.
api-page-hreflang = El idioma de la página, si no es el del lector.
api-page-noindex = Si los buscadores deben ignorarla.
api-page-example = Si es un ejemplo.
api-page-stale = Si el original ha cambiado desde la traducción.
api-page-draft = Si es un borrador.
api-page-alternates = La misma página en los demás idiomas, para los buscadores.
api-page-switcher = La misma página en los demás idiomas, para los lectores.
api-page-content = El texto, en HTML.
api-page-has-code = Si el texto tiene código.
api-page-toc = El índice.
api-page-social = La imagen para las redes sociales.
api-page-backlinks = Las entradas que se refieren a esta, por colección.
api-page-feeds = Los canales del idioma.
api-page-pagination = Las páginas de la lista.
api-page-items = Las entradas de esta página de la lista.
api-page-terms = Los términos de la taxonomía.
api-page-term = El término.
api-page-children = Las colecciones y secciones que dependen de esta.
api-page-data = Los archivos de datos para descargar.
api-page-facets = Por qué se reduce la lista.
api-page-calendar-url = La dirección del archivo de calendario.
api-page-calendar-permalink = Su dirección completa.
api-page-date = El día que la ordena.
api-page-published = El día de su publicación.
api-page-updated = El día del último cambio.
api-page-image = La imagen, con sus formatos.
api-page-fields = Los campos del tipo.
api-page-details = Los campos por sus nombres, para la página general.
api-page-params = Los valores de la colección y de la entrada para las plantillas.
api-page-word-count = Cuántas palabras.
api-page-reading-time = En cuántos minutos se lee.
api-page-json-ld = Qué es para las máquinas.
api-page-breadcrumbs = El camino desde el inicio.
api-site-base-url = La dirección del sitio.
api-site-title = El nombre del sitio.
api-site-tagline = El lema del sitio.
api-site-language = El idioma de la página.
api-site-languages = Los idiomas del sitio.
api-site-contact-endpoint = Adónde se envía el formulario de contacto.
api-site-content-security-policy = La política de seguridad de las páginas.
api-site-search = La página que busca, y el índice.
api-site-params = Los valores del sitio para las plantillas.
api-site-theme = Los ajustes del tema.
api-site-default-language = El idioma original del sitio.
api-metadata-refs = A qué apunta un argumento, por su nombre: file, picture, link, icon, o la colección de una entrada.
api-metadata-terms = La taxonomía del término que nombra un argumento, por el nombre del argumento.
api-metadata-choices = Las palabras posibles para un argumento, por su nombre.
api-metadata-one-of = Los argumentos de los que hay que dar uno, y solo uno.
api-metadata-instead-of = Los elementos de HTML a los que sustituye: el mensaje de error lo propone a quien escribe uno.
api-metadata-crops = Los formatos en los que recorta las imágenes: 16:9.
api-metadata-example = Cómo se escribe, en Markdown, para la guía.
