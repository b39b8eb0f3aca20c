### Les mots du programme : diagnostics, aide, résumés.

## Gravité
severity-error = erreur
severity-warning = attention
severity-note = note
severity-help = que faire

## Réglages et fichiers
no-settings = Il n’y a pas de site ici : { $path } est introuvable dans { $root }.
    .help = Lancez la commande à la racine du site, ou indiquez-la avec --root.
unreadable = Ce fichier ne peut pas être lu : { $detail }.
    .help = Vérifiez qu’il existe encore et que vous avez le droit de le lire.
not-text = Ce fichier n’est pas du texte en UTF-8.
    .help = Enregistrez-le en UTF-8 dans votre éditeur.
conflict-marker = Un conflit de git n’est pas réglé ici : « { $marker } ».
    .help = Gardez la bonne version, et supprimez l’autre avec les lignes qui commencent par <<<<<<<, |||||||, ======= et >>>>>>>.
control-character = Il y a ici un caractère de contrôle, { $character }, que l’on ne voit pas et qu’aucune page ne peut contenir : il est remplacé par une espace.
    .help = Supprimez-le, ou mettez à sa place ce qu’il fallait lire. Il vient souvent d’un texte collé depuis un autre logiciel.
symlink = Ce lien symbolique est laissé de côté.
    .help = Placez le fichier lui-même dans le site.
name-not-text = Le nom de ce fichier a des caractères de contrôle, ou n’est pas du texte Unicode : le fichier est laissé de côté.
    .help = Renommez-le.
file-twice = Ce fichier porte le même nom que { $other } : Unicode écrit leurs accents de deux façons, qui ne se voient pas.
    .help = Gardez l’un des deux, ou renommez-le.
unused-file = Aucun texte n’utilise ce fichier : il n’est pas publié.
    .help = Faites un lien vers lui, affichez-le, ou retirez-le du site. Ce qui doit être publié tel quel se place dans content/static/.
symlink-outside = Ce lien symbolique mène hors du site.
    .help = Copiez à sa place, dans content/static/, le fichier lui-même.
collection-is-static = « static » ne peut pas être une collection : les fichiers de content/static/ sont publiés tels quels, à la racine du site.
    .help = Donnez un autre nom au dossier et à la collection.
theme-not-found = Le thème « { $theme } » est introuvable.
    .help = Son dossier devrait être themes/{ $theme }/, avec ses gabarits dans templates/.
unknown-language = La langue « { $language } » n’est pas une langue du site.
    .help = { $hint ->
        [none] Les langues sont déclarées dans content/site.yaml, sous languages.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
invalid-language = « { $value } » n’est pas un code de langue.
    .help = Écrivez un code comme fr, es ou en-GB.
invalid-language-key = « { $value } » ne convient pas comme nom de langue.
    .help = Ce nom est la première partie des adresses : des minuscules, des chiffres et des traits d’union, comme fr ou mx. La région s’écrit à part : `mx: { "{" } name: México, locale: es-MX { "}" }`
language-spelling = « { $value } » n’est pas écrit comme une langue l’est.
    .help = Écrivez { $right }.
language-twice = Deux langues ont « { $locale } » pour locale : celle-ci et « { $other } ».
    .help = Les moteurs de recherche ne sauraient pas laquelle montrer : donnez à chacune la sienne, avec sa région, comme es-ES et es-MX.
unknown-type = Il n’y a pas de type « { $type } ».
    .help = { $hint ->
        [none] Les types sont page, member, offer, article, event, programme, partner, comparison et indicator.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
menu-item = { $why ->
        [both] Un élément de menu mène soit à une page (`id`), soit à une adresse (`url`), pas aux deux.
        [label] Un élément de menu qui mène à une adresse doit avoir un nom.
        [depth] Un menu a deux niveaux au plus.
       *[nowhere] Cet élément de menu ne mène nulle part.
    }
    .help = { $why ->
        [both] Gardez `id` pour une page de ce site, `url` pour un autre site.
        [label] Ajoutez `label:` suivi de l’identifiant d’un message de `locales/`.
        [depth] Placez ces éléments un niveau plus haut.
       *[nowhere] Donnez-lui `id` ou `url`. Pour un titre au-dessus d’autres éléments, donnez-lui `label` et `children`.
    }
menu-unknown = Le thème n’affiche pas de menu « { $menu } ».
    .help = { $hint ->
        [none] Le thème affiche ces menus : { $known }.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
unknown-parent = La collection « { $collection } » ne peut pas être rangée sous « { $parent } ».
    .help = { $hint ->
        [none] parent doit nommer une autre collection, qui ne dépend pas elle-même de celle-ci.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
collection-is-taxonomy = « { $id } » est déjà le nom d’une taxonomie.
    .help = Choisissez un autre nom : les liens ne sauraient pas lequel des deux désigner.
collection-without-page = La collection « { $collection } » n’a pas de page à elle : sa liste n’est pas publiée.
    .help = Créez content/{ $collection }/_index.{ $language }.md avec au moins un titre.
no-home = Le site n’a pas de page d’accueil.
    .help = Créez content/_index.{ $language }.md.
taxonomy-not-listed = Les réglages ne connaissent pas de taxonomie « { $taxonomy } » : ce fichier n’est pas utilisé.
    .help = { $hint ->
        [none] Ajoutez-la à taxonomies dans content/site.yaml.
       *[other] Vouliez-vous dire « { $suggestion } » ? Sinon, ajoutez-la à taxonomies dans content/site.yaml.
    }
data-unused = Ce fichier de données n’est pas utilisé.
    .help = Mettez-le dans une collection dont le type le permet (entries: data), ou dans content/taxonomies/.

## Noms de fichiers et entrées
file-without-language = Le nom de ce fichier ne dit pas sa langue.
    .help = Renommez-le, par exemple en { $example }.
file-too-deep = Ce fichier est rangé trop profondément.
    .help = Une entrée se trouve dans content/collection/nom.fr.md ou content/collection/nom/index.fr.md, avec au plus { $levels } dossiers de sections sous celui de la collection.
invalid-id = « { $id } » ne convient pas comme nom : il ne peut avoir que des minuscules sans accent, des chiffres et des traits d’union.
    .help = Renommez le fichier ou le dossier en « { $suggestion } ».
duplicate-entry = L’entrée « { $id } » existe deux fois dans la même langue, ou sous un nom déjà pris.
    .help = Gardez l’un des deux fichiers.
no-source = Cette entrée n’existe qu’en traduction : aucun fichier ne dit être son original.
    .help = Si elle est d’abord écrite dans cette langue, ajoutez-y source_language: { $language }.
source-language-elsewhere = source_language dit « { $language } », mais ce fichier n’est pas dans cette langue.
    .help = Écrivez source_language dans l’original, et nulle part ailleurs.

## En-tête et YAML
no-front-matter = Ce fichier ne commence pas par un en-tête.
    .help = La première ligne doit être ---, suivie des champs, puis d’une autre ligne ---.
yaml-syntax = Ce YAML ne se lit pas : { $detail }.
    .help = Vérifiez l’alignement. Un texte qui contient un deux-points ou un dièse se met entre guillemets.
yaml-space = Une espace qui n’est pas ordinaire, { $character }, se trouve là où YAML en attend une ordinaire.
    .help = Effacez-la et tapez une espace : elles se ressemblent à l’écran. Elle vient souvent d’un texte collé, ou d’Alt et Espace.
text-cut = Le texte de « { $field } » s’arrête ici : pour YAML, ce qui suit une espace et un # est une remarque.
    .help = Mettez le texte entre guillemets ({ "\"…\"" }) si cela en fait partie, ou la remarque sur une ligne à elle.
expires-early = La page disparaît le { $expires }, avant d’avoir paru : publish_on est le { $publish }. Elle ne sera jamais visible.
    .help = Corrigez l’une des deux dates.
time-left-out = Cette heure, { $value }, n’existe pas : ce jour-là, les horloges l’ont sautée ({ $zone }).
    .help = Corrigez l’heure ou time_zone.
time-twice = Cette heure, { $value }, vient deux fois : cette nuit-là, les horloges reculent ({ $zone }). La première est prise.
    .help = Choisissez une autre heure, ou écrivez les deux en UTC avec time_zone: UTC.
yaml-too-large = Ce YAML se développe sans mesure.
    .help = Enlevez les ancres et les alias (& et *) : écrivez les valeurs.
unknown-field = Le champ « { $field } » n’existe pas.
    .help = { $hint ->
        [none] Enlevez-le, ou voyez dans la documentation les champs de ce type.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
missing-field = Le champ « { $field } » manque.
    .help = Ajoutez `{ $field }:` suivi de sa valeur.
duplicate-key = « { $key } » est écrit deux fois.
    .help = Gardez l’une des deux lignes.
wrong-type = Il faut ici { $expected ->
        [text] du texte
        [integer] un nombre entier
        [number] un nombre
        [boolean] true ou false
        [list] une liste
        [fields] des champs
       *[other] une valeur d’une autre sorte
    }.
    .help = { $expected ->
        [text] Mettez la valeur entre guillemets.
        [list] Écrivez les valeurs entre crochets : [a, b].
        [fields] Écrivez les champs entre accolades, ou sur des lignes en retrait.
       *[other] { "" }
    }
unknown-value = « { $value } » n’est pas possible ici.
    .help = { $hint ->
        [none] Les valeurs possibles sont : { $expected }.
       *[other] Vouliez-vous dire « { $suggestion } » ? Les valeurs possibles sont : { $expected }.
    }
fact-differs = « { $field } » est un fait : il est déjà écrit dans { $source }, avec une autre valeur.
    .help = Enlevez cette ligne de la traduction, ou corrigez l’original.
invalid-date = « { $value } » n’est pas une date.
    .help = Écrivez l’année, le mois et le jour : 2012-03-15.
invalid-datetime = « { $value } » n’est pas une date avec une heure.
    .help = Écrivez 2027-03-03T09:00, entre guillemets.
invalid-time = « { $value } » n’est pas une heure.
    .help = Écrivez 09:00, entre guillemets.
invalid-partial-date = « { $value } » n’est pas une date.
    .help = Écrivez 2004, 2025-12, 2012-03-15, ou --01-19 pour un jour dont on ignore l’année.
invalid-time-zone = « { $value } » n’est pas un fuseau horaire.
    .help = Écrivez son nom dans la base de l’IANA, comme Africa/Casablanca.
invalid-country = « { $value } » n’est pas un code de pays.
    .help = Écrivez deux majuscules, comme MA (ISO 3166).
invalid-base-url = « { $value } » ne peut pas être l’adresse d’un site.
    .help = Écrivez https://, le nom du serveur et, s’il y en a un, le chemin : https://www.example.org/portail. Sans ?, ni #, ni nom d’utilisateur.
invalid-url = « { $value } » n’est pas une adresse.
    .help = Écrivez une adresse complète, avec https://, ou un lien vers une page du site, avec @/.
invalid-slug = « { $value } » ne convient pas dans une adresse.
    .help = N’utilisez que des minuscules sans accent, des chiffres et des traits d’union.
invalid-formula = « { $value } » n’est pas une formule.
    .help = Écrivez deux indicateurs et une opération : a / b.
invalid-alias = « { $alias } » ne peut pas être une ancienne adresse.
    .help = Écrivez un chemin depuis la racine du site, comme /fr/ancien/.
redirect-form = { $why ->
        [gone] Une redirection de statut 410 ne mène nulle part : ce qui était là a disparu.
        [status] Une redirection a le statut 301 ou 410, et aucun autre.
       *[nowhere] Cette redirection ne mène nulle part.
    }
    .help = { $why ->
        [gone] Enlevez `to`, ou écrivez `status: 301` s’il y a une autre page à lire à la place.
        [status] Enlevez `status` si l’adresse mène à une autre ; écrivez `status: 410`, sans `to`, si ce qui était là a disparu.
       *[nowhere] Écrivez à la suite l’identifiant d’une page ou une adresse, ou { "{ status: 410 }" } si ce qui était là a disparu.
    }
redirect-from = « { $from } » ne peut pas être une ancienne adresse.
    .help = Écrivez un chemin depuis la racine du site, comme /fr/ancien/, sans nom de serveur, ni ?, ni #.
redirect-nowhere = Cette redirection ne mène nulle part : il n’y a rien à l’adresse { $address }.
    .help = { $hint ->
        [none] Écrivez l’identifiant d’une page, qui reste le même quand son adresse change, ou une adresse du site.
       *[other] Vouliez-vous dire { $suggestion } ? Un identifiant, qui reste le même quand l’adresse de la page change, est plus sûr.
    }
redirect-loop = Ces redirections tournent en rond : { $chain }.
    .help = Faites mener l’une d’elles à une page.
ends-early = L’entrée finit avant d’avoir commencé.
    .help = Corrigez start ou end.

## Références
unknown-taxonomy = Les réglages ne connaissent pas de taxonomie « { $taxonomy } ».
    .help = { $hint ->
        [none] Ajoutez-la à taxonomies dans content/site.yaml.
       *[other] Vouliez-vous dire « { $suggestion } » ? Sinon, ajoutez-la à taxonomies dans content/site.yaml.
    }
unknown-term = La taxonomie « { $taxonomy } » n’a pas de terme « { $term } ».
    .help = { $hint ->
        [none] Déclarez-le dans content/taxonomies/{ $taxonomy }.yaml.
       *[other] Vouliez-vous dire « { $suggestion } » ? Sinon, déclarez-le dans content/taxonomies/{ $taxonomy }.yaml.
    }
term-without-label = Le message « { $message } » manque : un terme n’a pas de nom en « { $language } ».
    .help = Ajoutez { $message } = … à locales/{ $language }/taxonomies.ftl.
unknown-entry = La collection « { $collection } » n’a pas d’entrée « { $id } ».
    .help = { $hint ->
        [none] Vérifiez le nom du fichier, sans sa langue.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
unpublished-target = « { $id } » n’est pas publié : { $why ->
        [until] il ne l’est qu’à partir du { $day }.
        [since] il ne l’est plus depuis le { $day }.
       *[draft] c’est un brouillon.
    }
    .help = Le site laisse ce renvoi de côté. Publiez l’entrée, ou enlevez-le.
target-expires = « { $id } » n’est plus publié à partir du { $day } : ce jour-là, ce renvoi sera laissé de côté.
    .help = Changez sa date expires_on, ou enlevez-le à temps.
wrong-collection = « { $id } » n’est pas de la collection « { $collection } », la seule permise ici.
    .help = Nommez une entrée de cette collection, par le nom de son fichier sans sa langue.
heading-ids-differ = Les noms donnés aux titres ne sont pas ceux de { $source } : un lien vers l’un ne fonctionne pas dans l’autre langue.
    .help = { $hint ->
        [missing] Donnez les mêmes aux titres de ce texte. Il manque : { $missing }.
        [other] « { $id } » n’existe que dans ce texte : donnez-lui le nom de l’original, ou donnez aussi un nom au titre de l’original.
       *[both] Donnez aux titres de ce texte les noms de l’original. Il manque : { $missing } ; « { $id } » n’existe qu’ici.
    }
unknown-link = Ce lien ne mène nulle part : il n’y a pas de « { $id } ».
    .help = { $hint ->
        [none] Un lien s’écrit @/collection/nom, sans langue ni fin de fichier.
       *[other] Vouliez-vous dire @/{ $suggestion } ?
    }
unknown-heading = Il n’y a pas de titre « { $heading } » dans cette page.
    .help = { $hint ->
        [none] Donnez-lui un nom : ## Titre { "{" }#{ $heading }{ "}" }
       *[other] Vouliez-vous dire #{ $suggestion } ?
    }
reserved-heading = « { $heading } » est déjà le nom d’un élément de la page : un lien vers ce titre mènerait à cet élément.
    .help = Donnez un autre nom à ce titre.
heading-attributes = Un titre ne peut recevoir qu’un nom et des classes : ce qui est entre accolades reste dans le texte.
    .help = Écrivez { "{" }#nom .classe{ "}" }, ou rien.
link-raw = Ce lien reste tel quel dans le texte : « { $link } » contient des espaces.
    .help = { $kind ->
        [tel] Écrivez le numéro sans espaces : `[texte]({ $whole })`
       *[file] Mettez l’adresse entre chevrons, `[texte](<{ $link }>)`, ou écrivez %20 à la place de chaque espace.
    }
link-without-scheme = « { $link } » n’est pas un fichier placé à côté de cette page.
    .help = Écrivez { $address }.
footnote-twice = La note « { $label } » est définie deux fois : seule la première paraît.
    .help = Donnez un autre nom à celle-ci, ici et là où le texte y renvoie.
footnote-unused = Rien ne renvoie à la note « { $label } » : elle ne paraît pas.
    .help = Écrivez [^{ $label }] dans le texte, ou enlevez-la.
footnote-missing = La note « { $label } » n’est pas définie : le renvoi reste tel quel dans le texte.
    .help = Ajoutez une ligne qui commence par `[^{ $label }]:`
component-info = Derrière { "{" }{ $component }{ "}" }, rien ne peut être écrit sur la même ligne : ce bloc serait du code.
    .help = Écrivez chaque argument sur une ligne à lui, en dessous.
duplicate-heading = Deux titres portent le nom « { $heading } ».
    .help = Changez l’un des deux.
unknown-file = Le fichier « { $file } » n’est pas à côté de cette page.
    .help = { $hint ->
        [none] Placez-le dans le même dossier. Un lien vers une autre page s’écrit @/collection/nom.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
file-outside = « { $file } » mène hors du contenu.
    .help = Placez le fichier à côté de la page.
link-absolute = « { $link } » est un chemin : il changerait avec la langue.
    .help = Écrivez @/ suivi de la collection et du nom de l’entrée.
link-scheme = « { $link } » n’est pas une adresse permise.
    .help = Sont permis : https, http, mailto et tel.

## Texte
raw-html = Le HTML n’est pas permis dans le texte : <{ $tag }>.
    .help = Utilisez le Markdown ou un composant. Pour l’écrire tel quel, mettez-le entre accents graves.
raw-html-component = Le HTML n’est pas permis dans le texte : <{ $tag }>.
    .help = Le composant « { $component } » fait cela : un bloc ```{ "{" }{ $component }{ "}" }
image-alt = Cette image n’a pas de texte de remplacement.
    .help = Décrivez entre les crochets ce qu’elle montre.
broken-image = Cette image ne se lit pas.
    .help = Exportez-la de nouveau.
unknown-component = Il n’y a pas de composant « { $component } ».
    .help = { $hint ->
        [none] Pour un exemple de code, écrivez le langage sans accolades.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
unknown-argument = Le composant « { $component } » ne connaît pas « { $argument } ».
    .help = { $hint ->
        [none] Il connaît : { $known }.
       *[other] Vouliez-vous dire « { $suggestion } » ? Il connaît : { $known }.
    }
missing-argument = Il manque « { $argument } » au composant « { $component } ».
    .help = Ajoutez une ligne `{ $argument }:` suivie de sa valeur.

## Observatoire et comparaisons
data-without-name = « { $id } » n’a pas de nom.
    .help = Ajoutez { $id } = … aux messages de la langue d’origine, sous locales/.
series-values = Il faut des valeurs ou une formule, l’un des deux.
    .help = Ajoutez les valeurs par date, ou la formule, et pas les deux.
formula-unknown = La formule nomme « { $id } », qui n’est pas un chiffre avec des valeurs.
    .help = { $hint ->
        [none] Une formule relie deux chiffres de la même collection.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
table-cell = Il manque une case : { $value }.
    .help = Chaque ligne a une case pour chaque colonne.
table-source = La source « { $value } » n’est pas déclarée.
    .help = Ajoutez-la à { $field }.
table-label = La ligne « { $value } » n’a pas de nom.
    .help = Ajoutez-la à { $field }.
table-name = La colonne « { $value } » n’a pas de nom.
    .help = Ajoutez-la à { $field }.
table-column = « { $value } » n’est pas une des colonnes.
    .help = Ajoutez-la à { $field }, ou enlevez la case.

## Messages et thème
message-syntax = Ce message ne se lit pas.
    .help = Un message s’écrit nom = texte. Les lignes suivantes commencent par des espaces.
message-duplicate = Le message « { $id } » est écrit deux fois dans ce fichier.
    .help = Gardez l’un des deux.
template = Le gabarit échoue : { $detail }.
    .help = { "" }
template-unknown = { $kind ->
        [filter] Il n’y a pas de filtre « { $name } ».
        [test] Il n’y a pas de test « { $name } ».
        [function] Il n’y a pas de fonction « { $name } ».
        [component] Il n’y a pas de composant « { $name } ».
       *[template] Il n’y a pas de gabarit « { $name } ».
    }
    .help = { $hint ->
        [none] Ce qu’il y a : { $known }.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
template-block = Aucun gabarit parent n’a de bloc « { $name } » : ce qui est dedans ne paraîtrait nulle part.
    .help = { $hint ->
        [none] Les blocs qu’il y a : { $known }.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
template-circle = Ces gabarits s’appellent en rond : { $chain }.
    .help = Enlevez l’un de ces appels.
component-twice = Le composant « { $name } » est défini deux fois.
    .help = Donnez un autre nom à l’un des deux, ou enlevez-le.
template-endless = Le gabarit n’en finit pas : ses boucles et ses composants ont fait plus de { $millions } millions de tours pour { $page }, et ce n’était pas fini ici.
    .help = Regardez sur quoi portent les boucles imbriquées et les composants qui s’appellent eux-mêmes, et limitez-les, par exemple avec entries(…, limit=…).

## Adresses
collision = Deux choses veulent la même adresse, { $path } : { $first } et { $second }{ $made ->
        [yes] { "" }, que la construction fait elle-même
       *[no] { "" }
    }.
    .help = { $what ->
        [redirect] Enlevez cette redirection, ou choisissez-lui une autre adresse.
        [static] Renommez le fichier de content/static/, ou enlevez-le.
       *[address] Changez le slug de l’une des deux.
    }

## Publication
name-too-long = « { $name } » est un nom trop long : les systèmes de fichiers n’en acceptent que 255 octets, et il en a { $bytes }.
    .help = Raccourcissez le slug de la page, ou le nom du fichier.
publish-not-ours = { $path } n’a pas été fait par ce programme : il contient autre chose qu’un site construit.
    .help = { $what ->
        [repository] Choisissez un autre dossier avec --output. Celui-ci est un dépôt git : pour y publier, retirez-en d’abord les fichiers avec `git rm -r .`, qui les garde dans l’historique, et ne touchez pas à .git.
       *[other] Choisissez un dossier vide ou nouveau avec --output.
    }
publish-file = { $path } est un fichier : un site se construit dans un dossier.
    .help = Choisissez un dossier avec --output.
publish-dangerous = Le site ne peut pas être écrit dans { $path } : ses sources y seraient remplacées.
    .help = Choisissez un autre dossier avec --output.
publish-locked = Une autre construction écrit en ce moment dans { $path }.
    .help = Attendez qu’elle finisse.
publish-foreign = « { $path } » existe déjà et n’a pas été fait par ce programme.
    .help = Déplacez ce fichier, ou changez l’adresse de la page.
publish-path = « { $path } » n’est pas un chemin que l’on peut écrire.
    .help = { "" }
publish-io = Écriture impossible : { $path } ({ $detail }).
    .help = { $kind ->
        [full] Le disque est plein, ou votre quota l’est : libérez de la place. L’ancien site est resté comme il était.
        [denied] Vous n’avez pas le droit d’écrire là : changez de dossier avec --output, ou demandez ce droit. L’ancien site est resté comme il était.
        [read-only] Ce disque ne permet que la lecture : choisissez un autre dossier avec --output.
        [name] Le système n’accepte pas ce nom, ou il est trop long : changez le slug, le titre ou le nom de fichier dont il vient. L’ancien site est resté comme il était.
        [not-a-folder] Une partie de ce chemin est un fichier, et non un dossier : choisissez un autre dossier avec --output.
        [busy] Un autre programme s’en sert : fermez-le, puis recommencez. L’ancien site est resté comme il était.
       *[other] Vérifiez que le dossier existe, et que vous pouvez y écrire. L’ancien site est resté comme il était.
    }
publish-partly = Une partie seulement du site a été remplacée, et le reste est l’ancien : { $path } ({ $detail }).
    .help = { $kind ->
        [full] Libérez de la place, puis construisez de nouveau : la construction achèvera le remplacement.
        [denied] Demandez le droit d’écrire là, puis construisez de nouveau : la construction achèvera le remplacement.
       *[other] Levez cet obstacle, puis construisez de nouveau : la construction achèvera le remplacement.
    }

## Ligne de commande
cli-schema = Écrit les schémas JSON de ce que l’on écrit, pour que les éditeurs de texte complètent et vérifient les fichiers YAML
cli-schema-done = { $written ->
    [0] Les schémas de { $path } sont à jour.
    [one] Un fichier écrit ; les schémas sont dans { $path }.
    [many] { $written } de fichiers écrits ; les schémas sont dans { $path }.
   *[other] { $written } fichiers écrits ; les schémas sont dans { $path }.
}
cli-schema-failed = Impossible d’écrire { $path } : { $detail }.
cli-about = Construit le portail « destination Maroc » : du Markdown, trois langues, des pages statiques.
cli-build = Construit le site dans public/
cli-serve = Montre le site pendant qu’on l’écrit
cli-root = Le dossier du site
cli-output = Le dossier où écrire, public/ dans celui du site si rien n’est dit
cli-base-url = L’adresse du site, au lieu de celle des réglages
cli-in-place = Garde le dossier de sortie lui-même et remplace ses fichiers un par un, comme il le faut où un conteneur l’a monté
cli-drafts = Montre aussi les brouillons et ce qui n’est pas dans sa période
cli-as-of = Le jour qui décide de ce qui est publié (AAAA-MM-JJ), aujourd’hui si rien n’est dit
cli-quiet = Ne dit que ce qui ne va pas
cli-verbose = Dit aussi ce qui est écrit
cli-timings = Montre le temps de chaque étape
cli-json = Donne les diagnostics en JSON sur la sortie standard
cli-port = Le port, 8000 ou le premier libre après lui si rien n’est dit ; 0 pour n’importe lequel
cli-host = L’adresse où écouter, 127.0.0.1 si rien n’est dit
cli-as-publish = Montre le site comme il serait publié, sans les brouillons
cli-help = Affiche cette aide
cli-version = Affiche la version
cli-lang = La langue des messages du programme : fr, en ou es
cli-to = La langue des traductions, telle qu’elle est écrite dans content/site.yaml
cli-man-output = Le dossier où écrire, celui où l’on est si rien n’est dit
cli-shell = bash, zsh, fish, elvish ou powershell
cli-completions = Écrit ce qu’il faut à un shell pour compléter les commandes
cli-man = Écrit les pages de manuel
cli-man-done = Les pages de manuel sont dans { $path }.
cli-man-failed = Les pages de manuel n’ont pas pu être écrites dans { $path } : { $detail }
translations-to = La langue des traductions s’écrit maintenant --to ; --lang est celle des messages.
misuse-command = Il n’y a pas de commande « { $given } ».
    .help = { $hint ->
        [none] Les commandes sont : { $known }.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
misuse-no-command = Dites ce qu’il faut faire.
    .help = Les commandes sont : { $known }.
misuse-option = Il n’y a pas d’option { $given }.
    .help = { $hint ->
        [none] L’aide de la commande montre ses options.
       *[other] Vouliez-vous dire { $suggestion } ?
    }
misuse-extra = « { $given } » est de trop.
    .help = Enlevez-le, ou mettez l’option devant, si c’en est la valeur.
misuse-no-value = L’option { $option } attend une valeur.
    .help = Écrivez la valeur après l’option.
misuse-value = { $form ->
        [day] « { $value } » n’est pas un jour.
        [port] « { $value } » n’est pas un port.
        [address] « { $value } » n’est pas une adresse de site.
        [language] Le programme ne parle pas « { $value } ».
        [format] « { $value } » n’est pas un format.
        [requirement] « { $value } » n’est pas une exigence.
       *[other] L’option { $option } ne prend pas « { $value } ».
    }
    .help = { $form ->
        [day] Écrivez un jour comme 2027-01-31.
        [port] Écrivez un nombre de 0 à 65535.
        [address] Écrivez une adresse comme https://site.example, sans « ? » ni « # ».
        [language] Les langues de ses messages sont : { $languages }.
        [format] Écrivez text ou json.
        [requirement] Écrivez par exemple es=100, es/members=90 ou es/messages=100.
       *[other] L’aide de la commande montre ce qu’elle prend.
    }
misuse-conflict = { $option } et { $other } ne vont pas ensemble.
    .help = Gardez l’une des deux.
misuse-twice = L’option { $option } est écrite deux fois.
    .help = Gardez-en une.
misuse-missing = Il manque : { $missing }.
    .help = L’aide de la commande montre où l’écrire.
misuse-no-language = Il manque la langue des traductions.
    .help = Ajoutez-la, par exemple --to es.
misuse-unclear = Cette commande ne se comprend pas.
    .help = L’aide montre ce qui peut s’écrire.
cli-try-help = Pour l’aide : { $command } --help
cli-usage-options = OPTIONS
cli-usage-command = COMMANDE
cli-usage = Usage
cli-commands = Commandes
cli-options = Options
summary-pages = { $language } : { $count ->
        [one] { $count } page
        [many] { $count } de pages
       *[other] { $count } pages
    }
summary-files = { $written ->
        [0] rien d’écrit
        [1] 1 fichier écrit
       *[other] { $written } fichiers écrits
    }, { $unchanged ->
        [0] aucun inchangé
        [1] 1 inchangé
       *[other] { $unchanged } inchangés
    }, { $removed ->
        [0] aucun retiré
        [1] 1 retiré
       *[other] { $removed } retirés
    }
summary-one-by-one = Les fichiers ont été remplacés un par un, dans un ordre sûr : { $why ->
        [repository] le dossier contient .git, qui reste en place.
        [mount] le dossier est monté, et ne peut pas être échangé contre un autre.
        [parent] rien ne peut être créé à côté du dossier.
        [owner] le dossier a un propriétaire, un groupe ou des droits qui restent les siens.
        [asked] vous l’avez demandé avec --in-place.
       *[other] le système n’a pas permis d’échanger le dossier contre un autre.
    }
summary-warnings = { $count ->
        [0] aucun avertissement
        [one] { $count } avertissement
        [many] { $count } d’avertissements
       *[other] { $count } avertissements
    }
summary-notes = { $count ->
        [one] { $count } note
        [many] { $count } de notes
       *[other] { $count } notes
    }
summary-done = Site construit dans { $path } en { $time } ms.
summary-failed = { $count ->
        [one] { $count } erreur : rien n’a été publié, l’ancien site est resté comme il était.
        [many] { $count } d’erreurs : rien n’a été publié, l’ancien site est resté comme il était.
       *[other] { $count } erreurs : rien n’a été publié, l’ancien site est resté comme il était.
    }
timing-read = lecture
timing-link = liens
timing-route = adresses
timing-render = rendu et publication
progress = { $done } / { $total }
serve-at = Le site est sur { $url } (Ctrl-C pour arrêter).
serve-changed = { $file } a changé : { $url }
serve-mended = Plus d’erreur.
serve-shared = Attention : le site est visible depuis le réseau local.
serve-host = L’adresse « { $host } » n’est pas celle de cette machine, ou elle est inconnue : { $detail }
serve-port = Le port { $port } n’est pas libre : { $detail }
serve-watch = Les fichiers ne peuvent pas être surveillés ({ $detail }) : ils sont relus chaque seconde.
overlay-title = { $count ->
        [one] { $count } problème
        [many] { $count } de problèmes
       *[other] { $count } problèmes
    }
overlay-stale = La dernière version correcte est restée dessous.
overlay-draft = C’est un brouillon : le reste du site peut être publié quand même.
overlay-close = Fermer

## Aperçu et atelier
cli-open = Ouvre le site dans le navigateur
serve-no-browser = Aucun navigateur n’a pu être ouvert : { $detail }
internal = Le programme s’est trompé lui-même ; le site n’y est pour rien.
    .help = La dernière version correcte reste affichée. Enregistrez de nouveau le fichier ; si l’erreur revient, signalez-la avec ce que vous venez d’écrire.
badge-label = Cette page
badge-draft = Brouillon
badge-scheduled = Prévue le { $date }
badge-expired = Expirée le { $date }
status-source = original
status-up-to-date = à jour
status-stale = en retard
status-fallback = texte d’une autre langue
status-inherited = texte d’origine
status-missing = manquante
studio-title = Atelier
studio-skip = Aller au contenu
studio-overview = Vue d’ensemble
studio-translations = Traductions
studio-messages = Messages
studio-guide = Guide
studio-site = Voir le site
studio-pseudo = Pseudo-langue
    .title = Le portail dans une langue inventée, plus longue : ce qui n’y est pas accentué n’est dans aucun fichier
studio-language = Langue de l’atelier
overview-wrong = Ce qui ne va pas
overview-nothing-wrong = Rien : le site peut être publié.
overview-percent = { $percent } %
overview-missing = { $count ->
        [one] { $count } manquante
        [many] { $count } manquantes
       *[other] { $count } manquantes
    }
overview-stale = { $count } en retard
overview-work = { $count ->
        [0] Rien à faire
        [one] { $count } texte à faire
        [many] { $count } de textes à faire
       *[other] { $count } textes à faire
    }
overview-drafts = Brouillons
overview-notes = Ce qui reste à reprendre dans les brouillons ; le site peut être publié sans attendre :
overview-scheduled = À paraître
overview-expiring = Fin de parution
overview-expired = n’est plus en ligne
overview-none = Aucun.
translations-work = { $count ->
        [0] Tout est traduit et à jour.
        [one] Une traduction demande du travail.
        [many] { $count } de traductions demandent du travail.
       *[other] { $count } traductions demandent du travail.
    }
messages-work = { $count ->
    [0] Rien à faire.
    [one] { $count } message à traduire ou à revoir.
    [many] { $count } de messages à traduire ou à revoir.
   *[other] { $count } messages à traduire ou à revoir.
}
messages-about = Les mots de l’interface, tels qu’ils sont écrits dans les fichiers .ftl. Ce qui manque se lit dans la langue de secours ; enregistrez le fichier, et la page se met à jour.
messages-message = Message
translations-language = Langue
translations-collection = Rubrique
translations-all-languages = Toutes les langues
translations-all-collections = Toutes les rubriques
translations-filter = Filtrer
translations-entry = Texte
compare-languages = { $source } et { $translation } côte à côte
compare-changes = Ce qui a changé depuis la traduction
compare-unknown = Le texte d’alors n’est pas dans l’historique : on sait qu’il a changé, mais pas où.
compare-create = Pour traduire ce texte, cette commande crée { $file }, qui ne contient que ce qui diffère de l’original :
compare-record = Quand la traduction suit l’original d’aujourd’hui, cette commande le note :
compare-sides = Original et traduction
compare-page = voir la page
guide-intro = Tout s’écrit dans des fichiers Markdown, que n’importe quel éditeur de texte ouvre. Enregistrez : la page se met à jour dans le navigateur.
guide-files = Les fichiers
guide-files-text = Un texte est un fichier par langue, du même nom. Les faits (adresses, chiffres, dates) s’écrivent une seule fois, dans la langue d’origine ; une traduction ne contient que les mots.
guide-folder-text = Avec des images ou des documents, le texte a son propre dossier :
guide-static-text = Un fichier que l’on cherche à la racine du site (preuve de propriété pour un moteur de recherche, domaine, adresse de contact pour la sécurité) se range dans content/static/. Il est publié tel quel, sous le même nom :
guide-types = Ce qui s’écrit en tête
guide-types-text = Entre les deux lignes de tirets, en tête du fichier, chaque sorte de texte a ses champs.
guide-what = Pour obtenir
guide-how = on écrit
guide-heading = un titre
guide-emphasis = une insistance
guide-paragraph = un paragraphe
guide-paragraph-text = une ligne vide avant et après
guide-list = une liste
guide-link = un lien vers une page du site, dans chaque langue la bonne
guide-link-title = le même, avec le titre de la page
guide-link-heading = un lien vers un titre d’une page
guide-link-file = un lien vers un fichier placé à côté du texte
guide-link-web = un lien vers un autre site
guide-image = une image, avec ce qu’elle montre
guide-table = un tableau
guide-quote = une citation
guide-footnote = une note
guide-sample-heading = Un titre
guide-sample-word = quelques mots
guide-sample-anchor = un-titre
guide-sample-alt = Ce que montre l’image
guide-components = Composants
guide-components-text = Un composant s’écrit entre deux lignes de trois accents graves, son nom entre accolades. Ses réglages sont en dessous ; après une ligne de trois tirets vient son texte, s’il en a un.
guide-sample = Exemple de { $component }
guide-type-text = Ces textes sont dans { $folder }.
guide-example = Un exemple du site
guide-fields-own = Ses champs
guide-fields-common = Les champs de tous les textes
guide-field = Champ
guide-meaning = Ce que c’est
guide-role = Traduction
guide-required = obligatoire
role-required = obligatoire, dit une seule fois
role-fact = dit une seule fois, dans la langue d’origine
role-text = traduit ; sinon repris de l’original
role-own = propre à chaque langue
argument-file = un fichier placé à côté du texte
argument-link = un lien : @/page ou une adresse
argument-entry = un nom de fichier de content/{ $collection }
argument-text = du texte
argument-boolean = true ou false
argument-integer = un nombre entier
argument-number = un nombre
argument-list = une liste
argument-fields = des champs
argument-other = une valeur
argument-any = une valeur

## Les champs, tels que l’atelier les explique

## Thèmes : réglages, feuilles de style, scripts, icônes
theme-reserved = « { $theme } » n’est pas un thème : c’est le dossier où le site remplace des fichiers de son thème.
    .help = Donnez un autre nom au thème.
theme-cycle = Le thème « { $theme } » s’étend lui-même : { $chain } → { $theme }.
    .help = Enlevez extends de l’un de ces thèmes.
invalid-version = « { $value } » n’est pas une version de navigateur.
    .help = Écrivez un nombre, comme 111 ou 16.4.
invalid-endpoint = « { $value } » n’est pas une adresse à laquelle un formulaire peut être envoyé.
    .help = Écrivez une adresse complète qui commence par https://.
css = Cette feuille de style est incorrecte : { $detail }.
    .help = Corrigez-la : un navigateur passerait outre sans rien dire.
css-unknown = « { $name } » n’est pas connu dans une feuille de style.
    .help = Vérifiez qu’il ne s’agit pas d’une faute de frappe.
unknown-asset = « { $address } » ne mène à aucun fichier du thème.
    .help = { $hint ->
        [none] Une adresse part du fichier où elle est écrite, comme ../fonts/titres.woff2 ; celle d’un script importé commence par ./ ou ../.
       *[other] Vouliez-vous dire assets/{ $suggestion } ?
    }
asset-elsewhere = « { $address } » n’est pas sur le site : les navigateurs refuseraient de le charger.
    .help = Placez ce fichier dans les assets du thème.
asset-cycle = Ces fichiers s’importent les uns les autres : { $chain }.
    .help = Mettez ce qu’ils partagent dans un fichier de plus, que chacun importe.
icon = Cette icône ne peut pas être utilisée : { $reason ->
        [syntax] elle ne se lit pas
        [size] il faut un élément svg avec une viewBox
        [name] son nom ne peut avoir que des minuscules sans accent, des chiffres et des traits d’union
       *[other] elle ne peut contenir ni script, ni style, ni image, ni id
    }.
    .help = Simplifiez-la : des tracés, sur une grille de 24 × 24.

## Composants : choix et graphiques
unknown-choice = « { $value } » n’est pas un choix connu.
    .help = { $hint ->
        [none] Les choix : { $known }.
       *[other] Vouliez-vous dire « { $suggestion } » ? Les choix : { $known }.
    }
arguments-one-of = Le composant « { $component } » demande un seul de ces arguments : { $arguments }.
    .help = Donnez l’un d’eux, et pas les autres.
chart-units = Ce graphique réunit des indicateurs d’unités différentes : { $units }.
    .help = Faites un graphique par unité.
chart-share = L’indicateur « { $id } » n’est pas une part d’un tout.
    .help = Une part a pour unité percent et une valeur entre 0 et 1. Pour les autres, choisissez `kind: bar` ou `kind: line`.
invalid-coordinates = Ces coordonnées ne sont pas sur Terre.
    .help = La latitude va de -90 à 90 degrés, la longitude de -180 à 180.
argument-term = un terme de la taxonomie { $taxonomy }
argument-choice = un choix : { $choices }

## Recherche
search-index = L’index de la recherche n’a pas pu être créé ({ $detail }).
    .help = C’est une erreur du programme, pas de vos textes. Avec `search: false` dans content/site.yaml, le site se construit sans recherche.
timing-search = index de la recherche, pendant le rendu

## Images
image-too-large = Cette image est trop grande.
    .help = Réduisez-la à { $megapixels } millions de pixels et { $megabytes } Mo au plus.
not-a-picture = « { $file } » n’est pas une image que les pages savent montrer.
    .help = Exportez-la en JPEG, PNG, WebP, GIF ou SVG.
broken-font = Cette police ne se lit pas.
    .help = Remplacez-la par un fichier TrueType ou OpenType (.ttf ou .otf).
invalid-percent = « { $value } » n’est pas un pourcentage.
    .help = Écrivez un nombre entier de 0 à 100.
argument-picture = une image placée à côté du texte

## Translations
cli-translations = Montre ce que chaque langue a de traduit, et aide à faire le reste
cli-translations-diff = Montre ce qui a changé dans l’original depuis la traduction
cli-translations-new = Crée le fichier à remplir pour traduire un texte
cli-translations-accept = Note que des traductions suivent l’original d’aujourd’hui
cli-translations-export = Réunit en XLIFF ce qui est à traduire, pour un traducteur extérieur
cli-translations-import = Reprend un fichier XLIFF traduit
cli-format = text ou json
cli-entry = Le texte : members/atlas-contact, ou / pour l’accueil
cli-export-output = Le fichier à écrire ; par défaut, un nom comme fr-es.xlf, dans ce dossier
cli-import-file = Le fichier XLIFF qui revient
translations-all = Tous les textes
translations-messages = Messages
translations-next = Ce qui est à faire dans une langue : destination-maroc translations --to es
translations-todo = { $language } : { $count ->
        [0] aucun texte à faire
        [one] { $count } texte à faire
        [many] { $count } de textes à faire
       *[other] { $count } textes à faire
    }, { $messages ->
        [0] aucun message
        [one] { $messages } message
        [many] { $messages } de messages
       *[other] { $messages } messages
    }
translations-draft = brouillon
translations-changed = { $file } a changé depuis cette traduction :
translations-unchanged = L’original n’a pas changé depuis cette traduction.
translations-no-history = { $file } a changé depuis cette traduction, mais le texte d’alors n’est pas dans l’historique git : comparez les deux textes en entier.
translations-no-state = Cette traduction ne dit pas de quel état de l’original elle vient. Relisez-la, puis :
    destination-maroc translations accept { $id } --to { $language }
translations-accept-next = Une fois la traduction corrigée :
    destination-maroc translations accept { $id } --to { $language }
translations-skeleton = Traduisez les textes ci-dessous, puis effacez la ligne draft : le texte compte alors comme traduit.
    Ce qui n’est pas dans ce fichier vient de l’original.
translations-written = Écrit : { $file }
translations-accepted = À jour : { $file }
translations-accepted-already = Ces traductions étaient déjà à jour.
translations-export-nothing = Rien à traduire : tout est à jour.
translations-exported = { $file } : { $count ->
        [one] { $count } passage à traduire
        [many] { $count } de passages à traduire
       *[other] { $count } passages à traduire
    }
translations-skipped = { $why ->
        [unfinished] Marqué comme inachevé (state="initial"), donc laissé de côté : { $item }
        [copy] Recopié de l’original, donc laissé de côté : { $item }. Si c’est voulu, marquez le passage comme relu (state="reviewed").
       *[untranslated] Pas encore traduit, donc laissé de côté : { $item }
    }
translations-export-drafts = Laissés de côté, parce que ce sont des brouillons : { $entries }
translations-note-previous = Avant : { $source }
    Traduit par : { $translation }
translations-nothing-imported = Rien n’a été écrit : ce fichier ne contient aucun texte entièrement traduit.
translations-note-plural = Forme du pluriel « { $category } », que l’original n’a pas
translations-note-variant = Variante « { $key } »
translations-note-changed = Ce qui a changé : { $change }
translation-no-entry = Il n’y a pas de texte « { $id } ».
    .help = { $hint ->
        [none] Écrivez la collection et le nom, comme members/atlas-contact, ou / pour l’accueil.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
translation-none = « { $id } » n’a pas de traduction en « { $language } ».
    .help = Créez-la : destination-maroc translations new { $id } --to { $language }
translation-is-source = « { $id } » est écrit d’abord en « { $language } » : il n’y a rien à traduire.
    .help = Choisissez une autre langue avec --to.
translation-stale = « { $source } » a changé depuis cette traduction.
    .help = Voyez ce qui a changé : destination-maroc translations diff { $id } --to { $language }
translation-exists = { $path } existe déjà.
    .help = Modifiez ce fichier. S’il porte une ligne draft, effacez-la quand il est traduit.
translation-front-matter = Les champs de ce fichier ne sont pas écrits l’un sous l’autre.
    .help = Écrivez chaque champ sur une ligne à lui, sans accolades autour.
translation-io = Écriture impossible : { $path } ({ $detail }).
    .help = Vérifiez l’espace libre et les droits du dossier. Aucun fichier n’a été modifié.
require-collection = Aucune collection « { $collection } » n’a de textes à traduire.
    .help = { $hint ->
        [none] Nommez un dossier de content/, ou messages.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
require-unmet = La langue « { $language } » est à { $percent } % { $part ->
        [texts] pour les textes
        [messages] pour les messages
       *[collection] pour la collection « { $collection } »
    } : { $required } % sont exigés.
    .help = { $count ->
        [one] Il en reste { $count } à faire
        [many] Il en reste { $count } à faire
       *[other] Il en reste { $count } à faire
    } : destination-maroc translations --to { $language }
xliff-exists = { $path } existe déjà.
    .help = Choisissez un autre fichier avec --output : celui-ci contient peut-être déjà des traductions.
xliff-xml = Ce fichier n’est pas du XML correct : { $detail }.
    .help = Demandez au traducteur de l’exporter de nouveau.
xliff-version = Ce n’est pas un fichier XLIFF 2.
    .help = Il faut la version 2.0 ou 2.1, avec l’espace de noms urn:oasis:names:tc:xliff:document:2.0.
xliff-language = Ce fichier est en « { $language } », qui n’est pas une langue attendue ici.
    .help = Les langues du fichier (srcLang et trgLang) doivent rester celles de l’exportation.
xliff-file = Ce fichier ne dit pas d’où vient le texte « { $file } », ou le dit mal.
    .help = Exportez de nouveau : l’élément skeleton et l’attribut original ne doivent pas changer.
xliff-entry = Le texte { $file } n’existe plus.
    .help = Retirez cet élément file, ou exportez de nouveau.
xliff-source = L’original a été modifié dans ce fichier.
    .help = Seuls les éléments target sont à remplir. Exportez de nouveau si l’original est faux.
xliff-unit = Le passage « { $unit } » n’a pas été exporté.
    .help = Retirez cet élément unit.
xliff-unit-missing = Le passage « { $unit } » manque.
    .help = Exportez de nouveau, et gardez tous les éléments unit.
xliff-unit-twice = Le passage « { $unit } » est là deux fois.
    .help = Gardez l’un des deux.
xliff-element = L’élément « { $element } » n’a pas sa place ici.
    .help = Un passage traduit contient du texte et les marques de l’original, rien d’autre.
xliff-code-missing = La marque { $code } ({ $data }) manque dans la traduction.
    .help = Reprenez toutes les marques de l’original.
xliff-code-unknown = La marque { $code } n’est pas dans l’original.
    .help = Retirez-la.
xliff-code-twice = La marque { $code } ({ $data }) est là deux fois.
    .help = Gardez-en une.
xliff-nesting = La marque { $code } n’est pas ouverte et fermée comme dans l’original.
    .help = Une marque qui s’ouvre se ferme, après ce qu’elle contient.
xliff-markup = Cette traduction se lirait comme une autre mise en forme que celle de l’original.
    .help = Mettez une barre oblique inverse devant un signe comme * _ [ # | ou <, et une espace autour d’une marque qui touche un mot.
xliff-message = Cette traduction ne donne pas un message correct.
    .help = Gardez les accolades et ce qu’elles contiennent. Une accolade seule s’écrit { "{" } "{ "{" }" { "}" }.
xliff-variables = Ce message ne contient pas les mêmes variables que l’original : { $expected }.
    .help = Reprenez-les toutes, et aucune autre.
xliff-value = Cette traduction ne peut pas être écrite dans l’en-tête d’un texte.
    .help = Écrivez un texte simple, sans caractères de contrôle.
xliff-changed = { $file } a été modifié depuis l’exportation : il reste tel qu’il est, et cette traduction n’est pas reprise.
    .help = Exportez de nouveau : la traduction d’aujourd’hui y sera, et le traducteur partira d’elle.
xliff-message-changed = Quelqu’un a traduit « { $id } » dans { $file } depuis l’exportation : ce message reste tel qu’il est.
    .help = Choisissez : gardez cette traduction, ou recopiez à la main celle du fichier XLIFF.
xliff-empty = Il manque un identifiant à cet élément.
    .help = Exportez de nouveau, et gardez les attributs id.
## Contrôle : les messages et la langue des textes
message-too-deep = Des accolades ou des parenthèses sont imbriquées trop profondément : ce fichier n’est pas lu.
    .help = Il manque sans doute une accolade fermante au-dessus.
message-duplicate-elsewhere = Le message « { $id } » est déjà écrit dans { $file }.
    .help = Gardez l’un des deux : seul le dernier fichier lu compte.
message-missing = Il manque ici le message « { $id } », que l’original a dans { $source }.
    .help = Ajoutez-le, traduit. D’ici là, les lecteurs le voient dans une autre langue.
message-file-missing = Ce fichier manque : l’original a { $count ->
        [one] un message
        [many] { $count } de messages
       *[other] { $count } messages
    } dans { $source }.
    .help = Créez { $file } et traduisez-y les messages de { $source }.
message-obsolete = L’original n’a pas, ou n’a plus, « { $id } ».
    .help = Supprimez-le, ou ajoutez-le à la langue d’origine.
message-part-missing = « { $id } » est dans { $source }, mais pas dans cette traduction.
    .help = Ajoutez ce qui manque à ce message.
message-variable-missing = La variable ${ $variable } de l’original n’apparaît pas dans « { $id } ».
    .help = Reprenez-la : sa valeur manquerait aux lecteurs.
message-variable-unknown = « { $id } » emploie la variable ${ $variable }, que l’original n’a pas.
    .help = { $hint ->
        [none] La page ne la fournit pas. Employez les variables de l’original.
       *[other] Vouliez-vous dire ${ $suggestion } ?
    }
message-reference-missing = L’original de « { $id } » renvoie à { $target }, pas cette traduction.
    .help = Reprenez le renvoi : quand { $target } changera, cette traduction changera avec.
message-reference-extra = « { $id } » renvoie à { $target }, pas l’original.
    .help = Enlevez le renvoi s’il n’est pas voulu.
message-reference = « { $id } » renvoie à « { $target } », qui n’existe pas dans cette langue ({ $language }).
    .help = { $hint ->
        [none] Écrivez le message ou le terme visé, ou enlevez le renvoi.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
message-cycle = Ces messages renvoient l’un à l’autre sans fin : { $chain }.
    .help = Écrivez le texte dans l’un d’eux, au lieu du renvoi.
message-function = La fonction { $function } n’existe pas.
    .help = { $hint ->
        [none] Les fonctions sont { $known }.
       *[other] Vouliez-vous dire { $suggestion } ?
    }
message-function-arguments = Entre les parenthèses de { $function }, le nombre de valeurs ne convient pas : { $count }.
    .help = { $least ->
        [one] Donnez-lui une valeur, par exemple { $function }($valeur).
        [many] Donnez-lui { $least } de valeurs.
       *[other] Donnez-lui { $least } valeurs, par exemple { $function }($début, $fin).
    }
message-option = { $function } n’a pas d’option { $option }.
    .help = { $hint ->
        [none] Ses options sont { $known }.
       *[other] Vouliez-vous dire { $suggestion } ?
    }
message-option-value = L’option { $option } de { $function } ne peut pas valoir « { $value } ».
    .help = Valeurs possibles : { $known }.
message-options = Ces options de { $function } ne vont pas ensemble, ou l’une d’elles manque : { $options }.
    .help = Une monnaie demande `style: "currency"` et currency, une unité `style: "unit"` et unit, une durée relative unit. Un style de date exclut ses parties (month, day…), qui sont soit toutes longues, soit toutes courtes.
message-plural-missing = « { $id } » n’a pas toutes les formes du pluriel de cette langue ({ $language }) : il manque { $missing }.
    .help = { $hint ->
        [millions] Cette langue distingue { $known } ; many est la forme des millions : « 1 000 000 de personnes ».
       *[none] Cette langue distingue { $known }.
    }
message-one-missing = « { $id } » n’a pas de forme pour 1 : avec { "{" } ${ $variable } { "}" } = 1, ses mots resteraient au pluriel.
    .help = Ajoutez une variante [one]. Si les mots sont les mêmes au singulier, écrivez au-dessus du message : `# allow: message-one-missing`
message-plural-unknown = Cette langue ({ $language }) n’a pas de forme { $category } : cette ligne de « { $id } » n’est jamais choisie.
    .help = Cette langue distingue { $known }.
message-variant-duplicate = Le cas [{ $key }] est écrit deux fois dans « { $id } ».
    .help = Gardez l’un des deux.
message-html = Les lecteurs verraient { $markup } tel quel : ce texte n’est pas du HTML.
    .help = Enlevez les balises, et écrivez les caractères eux-mêmes au lieu de leurs codes.
message-same = « { $id } » est resté tel quel : c’est le texte de l’original.
    .help = Traduisez-le. S’il doit rester ainsi, écrivez au-dessus : `# allow: message-same`, et pourquoi.
message-long = « { $id } » est étonnamment long : { $after } caractères, contre { $before } dans l’original.
    .help = Vérifiez que c’est bien la même chose. Si oui, écrivez au-dessus : `# allow: message-long`
message-unused = Rien n’emploie « { $id } ».
    .help = Supprimez-le dans chaque langue. Si vous le gardez pour plus tard, écrivez au-dessus : `# allow: message-unused`
message-unknown = Aucun fichier de messages n’a « { $id } ».
    .help = { $hint ->
        [none] Écrivez-le dans locales/ ou dans le thème.
       *[other] Vouliez-vous dire « { $suggestion } » ?
    }
allow-unknown = Ce commentaire autorise « { $code } », mais aucun avertissement ne porte ce code.
    .help = { $hint ->
        [none] Écrivez le code qui figure entre crochets au début de l’avertissement. Seuls les codes sont séparés par des virgules ; la raison suit le dernier.
       *[other] Vouliez-vous dire { $suggestion } ?
    }
allow-unused = Ce commentaire autorise { $code }, mais rien de tel n’est signalé dans ce qui le suit.
    .help = Retirez ce code du commentaire. Un commentaire n’autorise que des avertissements et des notes, pas des erreurs : ceux du message ou du champ qui le suit, ou du texte s’il n’est suivi d’aucun champ.
message-undeclared = Ce gabarit compose le nom d’un message : rien ne dit lesquels il peut demander.
    .help = Déclarez-les dans { $file } : `messages: {"{"} { $template }: [{ $prefix }*] {"}"}`
message-declared-unused = « { $pattern } » ne sert à rien : aucun message ne s’appelle ainsi, ou { $template } ne compose aucun nom.
    .help = Corrigez cette déclaration, ou enlevez-la.
message-folder = Le dossier « { $folder } » n’est celui d’aucune langue du site : ses messages ne sont pas lus.
    .help = { $hint ->
        [none] Les langues du site sont { $known }. Déclarez celle-ci dans content/site.yaml, ou renommez le dossier.
       *[other] Vouliez-vous dire { $suggestion } ? Sinon, déclarez la langue dans content/site.yaml.
    }
text-language = Ce texte devrait être dans la langue « { $claimed } », mais il semble écrit dans la langue « { $found } ».
    .help = Traduisez-le, ou renommez le fichier. Une citation se met dans un bloc de citation.

## Commande check
cli-check = Contrôle tout le site sans rien écrire
cli-strict = Échoue aussi pour un avertissement
cli-require = Exige qu’une langue soit traduite : es=100, es/members=90 ; peut se répéter
cli-only = Ne dit que ce qui concerne une langue du site, par exemple es
summary-errors = { $count ->
        [0] aucune erreur
        [one] { $count } erreur
        [many] { $count } d’erreurs
       *[other] { $count } erreurs
    }
## Typographie
mark-not-opened = « { $mark } » ferme ici une phrase que rien n’ouvre.
    .help = En espagnol, mettez « { $partner } » là où commence la question ou l’exclamation. Entre guillemets ou en italique, un texte d’une autre langue n’est pas examiné.
mark-not-closed = « { $mark } » ouvre ici une phrase que rien ne ferme.
    .help = Mettez « { $partner } » là où finit la question ou l’exclamation.

## Les types
unknown-kind = Il n’y a pas de sorte de champ « { $kind } ».
    .help = { $hint ->
        [near] Vouliez-vous dire « { $suggestion } » ?
       *[none] Les sortes de champs sont décrites dans README.md, « Types ».
    }
invalid-pattern = « { $value } » n’est pas une expression régulière.
    .help = Vérifiez les parenthèses, les crochets et les barres obliques inverses.
invalid-field-name = « { $field } » ne peut pas être le nom d’un champ.
    .help = Écrivez-le en minuscules sans accents, avec des chiffres et des traits bas : valid_until.
type-field-taken = Le champ « { $field } » existe déjà.
    .help = Donnez un autre nom au vôtre. Un champ du thème peut seulement devenir obligatoire : `required: true`, et rien d’autre.
type-field-unknown = Le type n’a pas de champ « { $field } ».
    .help = { $hint ->
        [near] Vouliez-vous dire « { $suggestion } » ?
       *[none] Déclarez-le sous fields, ou enlevez-le ici.
    }
type-field-kind = Le champ « { $field } » ne convient pas ici : c’est un champ « { $kind } ».
    .help = Il faut un champ de l’une de ces sortes : { $expected }.
type-collection-twice = Les types « { $other } » et « { $type } » veulent tous deux la collection « { $collection } ».
    .help = Enlevez collection de l’un des deux, ou dites lequel vaut dans content/site.yaml : `type:` sous la collection.
theme-setting-missing = Le thème « { $theme } » demande un réglage « { $field } ».
    .help = Ajoutez-le dans content/site.yaml, sous theme_settings.
theme-requires = Le thème « { $theme } » attend des messages que le site n’a pas.
    .help = Ajoutez à locales/{ $language }/site.ftl :
        { $lines }
locale-file = Ce fichier n’est pas lu : les messages sont des fichiers .ftl dans le dossier d’une langue.
    .help = Donnez-lui un nom qui finit par .ftl, dans locales/fr/ par exemple, ou enlevez-le.
template-name = « { $name } » n’existe pas dans { $global }.
    .help = { $hint ->
        [near] Vouliez-vous dire « { $suggestion } » ?
       *[none] L’atelier dit ce qui existe : Guide, Gabarits.
    }
label-missing = « { $name } » n’a pas de nom pour les lecteurs.
    .help = Ajoutez { $message } = … à locales/{ $language }/types.ftl.
choice-label = « { $value } » s’écrit ici { $id }.
    .help = Mettez { $id } : les pages montrent le nom dans la langue de chaque lecteur.
out-of-bounds = { $value } n’est pas possible ici.
    .help = Écrivez un nombre de { $min } à { $max }.
text-length = Ce texte a { $length } caractères.
    .help = Il en faut de { $min } à { $max }.
text-pattern = « { $value } » n’a pas la forme attendue.
    .help = Le texte doit correspondre à l’expression { $pattern }
invalid-email = « { $value } » n’est pas une adresse électronique.
    .help = Écrivez-la comme nom@exemple.ma.
invalid-telephone = « { $value } » n’est pas un numéro de téléphone.
    .help = Écrivez-le avec l’indicatif du pays, comme +212 522 00 00 00.

field-common-title = Titre
    .help = Le titre : celui de la page, et le texte des liens vers elle qui n’en ont pas.
field-common-description = Description
    .help = De quoi parle la page, en 50 à 160 caractères : ce que montrent les moteurs de recherche et les cartes.
field-common-slug = Fin de l’adresse
    .help = La fin de l’adresse de la page, en minuscules sans accents. Tirée du titre si elle manque.
field-common-navigation = Titre court
    .help = Un titre plus court, pour les menus et le fil d’Ariane.
field-common-aliases = Anciennes adresses
    .help = Les adresses que cette page avait avant, comme `/fr/ancien/` : elles mènent ici.
field-common-draft = Brouillon
    .help = `true` garde la page hors du site pendant qu’on l’écrit. Ce qui n’y va pas encore n’empêche pas de publier le reste.
field-common-publish-on = Publier le
    .help = Le jour à partir duquel la page est sur le site.
field-common-expires-on = Retirer le
    .help = Le jour à partir duquel la page n’est plus sur le site.
field-common-updated-on = Mise à jour
    .help = Le jour du dernier changement qui compte pour le lecteur, dans cette langue.
field-common-order = Ordre
    .help = Sa place parmi les autres, la plus petite d’abord. Ce qui n’en a pas vient après, par titre.
field-common-image = Image
    .help = L’image de la page, sur elle et sur les cartes : un JPEG, PNG, WebP, GIF ou SVG placé à côté de ce fichier.
field-common-image-alt = Texte de remplacement
    .help = Ce que montre l’image, pour qui ne la voit pas.
field-common-image-focus = Point de l’image à garder
    .help = Le point de l’image qui n’est jamais coupé, en pour cent depuis la gauche et depuis le haut : `{ "{" } x: 30, y: 40 { "}" }`. Le milieu si rien n’est dit.
field-common-image-focus-x = Depuis la gauche
field-common-image-focus-y = Depuis le haut
field-common-toc = Sommaire
    .help = `true` affiche un sommaire.
field-common-noindex = Hors des moteurs de recherche
    .help = `true` demande aux moteurs de recherche d’ignorer la page.
field-common-example = Exemple
    .help = `true` signale un exemple, qui n’est pas un fait : un bandeau le dit, et les moteurs de recherche l’ignorent.
field-common-terms = Termes
    .help = Les termes que l’entrée porte de taxonomies pour lesquelles son type n’a pas de champ : un nom de taxonomie et une liste pour chacune.
field-common-params = Valeurs pour les gabarits
    .help = Des valeurs dont seuls les gabarits se servent, sous les noms que vous voulez.
field-common-source-language = Langue d’origine
    .help = La langue dans laquelle ce texte est d’abord écrit, si ce n’est pas celle du site.
field-common-translated-from = État traduit
    .help = L’état de l’original dont vient cette traduction. Écrit par une commande, pas à la main.

## Les schémas pour les éditeurs de texte
schema-site-base-url = L’adresse du site, sans barre oblique à la fin.
schema-site-default-language = La langue dans laquelle le site est d’abord écrit : une de languages.
schema-site-languages = Les langues du site, dans l’ordre que voient les lecteurs.
schema-site-languages-name = Le nom de la langue, dans cette langue.
schema-site-languages-locale = Comment s’écrivent les nombres et les dates : fr, en-GB, es-MX.
schema-site-languages-fallback = Les langues d’où vient ce qui manque, la première d’abord.
schema-site-languages-quotes = Les guillemets employés d’abord.
schema-site-theme = Le thème : un dossier sous themes/.
schema-site-collections = Ce qui est dit des dossiers d’entrées.
schema-site-collections-untranslated = Une entrée sans traduction : montrée dans sa langue (fallback) ou laissée de côté (omit).
schema-site-collections-feed = Si la collection a un flux.
schema-site-collections-per-page = Combien d’entrées montre une page de la liste.
schema-site-collections-type = Le type des entrées.
schema-site-collections-parent = La collection dont celle-ci dépend.
schema-site-collections-params = Des valeurs dont seuls les gabarits se servent.
schema-site-taxonomies = Les taxonomies : un fichier de content/taxonomies/ pour chacune.
schema-site-navigation = Les menus, par nom.
schema-site-redirects = Où mènent d’anciennes adresses.
schema-site-markdown = Comment se lit le Markdown.
schema-site-media = Quels fichiers placés à côté des entrées sont publiés : ceux qui servent (used) ou tous (all).
schema-site-typography = Si les textes sont mis en forme selon les règles de leur langue.
schema-site-contact = Comment les lecteurs écrivent.
schema-site-search = Si le site a une recherche.
schema-site-social-images = Si chaque page a une image pour les réseaux sociaux.
schema-site-stale-note = Si les lecteurs d’une traduction apprennent que l’original a changé.
schema-site-params = Des valeurs dont seuls les gabarits se servent.
schema-site-theme-settings = Les réglages que le thème propose.
schema-theme-extends = Le thème sur lequel celui-ci repose.
schema-theme-browsers = Les plus anciens navigateurs pour lesquels les feuilles de style sont faites.
schema-theme-minify = Si les pages sont écrites sans ce qu’aucun lecteur ne voit.
schema-theme-color = La couleur du cadre du site, comme en CSS.
schema-theme-search = Avec quoi les lecteurs cherchent.
schema-theme-search-page = L’entrée dont la page cherche.
schema-theme-search-filters = Les taxonomies par lesquelles on affine.
schema-theme-settings = Les réglages du thème, déclarés comme les champs d’un type.
schema-theme-requires = Les messages qu’un site doit écrire.
schema-theme-menus = Les menus que montrent les gabarits.
schema-theme-messages = Les messages dont les gabarits composent les noms, par gabarit.
schema-type-collection = La collection dont les entrées sont de ce type.
schema-type-entries = Où se trouvent les entrées : une page chacune, ou plusieurs dans un fichier de données.
schema-type-fields = Les champs, par nom.
schema-type-does = Ce que font les entrées, avec les champs qu’il faut pour cela.
schema-type-schema = Ce que sont les entrées pour les machines : des propriétés de schema.org.
schema-type-kind = La sorte du champ.
schema-type-of = La taxonomie, la collection ou les choix.
schema-type-required = Si l’original doit le donner.
schema-type-translate = Si c’est un texte que l’on traduit.
schema-type-own = Si chaque langue a le sien.
schema-type-min = Le plus petit nombre possible, ou la longueur du texte le plus court.
schema-type-max = Le plus grand nombre possible, ou la longueur du texte le plus long.
schema-type-pattern = L’expression régulière à laquelle le texte doit correspondre.
schema-type-zone = Le champ qui donne le fuseau horaire.

## Ce que les gabarits peuvent demander
guide-templates = Gabarits
guide-templates-text = Pour qui fait un thème : ce que les gabarits peuvent demander.
guide-templates-function = Fonctions
guide-templates-filter = Filtres
guide-templates-page = La page : page
guide-templates-site = Le site : site
guide-templates-metadata = Ce qu’un composant dit de lui-même : les accolades derrière ses arguments
api-function-t = Un message, dans la langue de la page ; les autres arguments sont ceux du message.
api-function-has-message = Si un message existe, dans la langue de la page ou dans une autre dont elle reprend les messages.
api-function-asset = L’adresse d’un fichier du thème.
api-function-integrity = L’empreinte d’un fichier du thème, que son lien énonce.
api-function-icon = L’adresse d’une icône du thème.
api-function-url = L’adresse de ce qui a une page : une entrée, une collection, une taxonomie, un terme.
api-function-entry = Une entrée, avec ses champs.
api-function-entries = Les entrées d’une collection, dans l’ordre de sa liste ; celles qui portent un terme, si on le dit.
api-function-beside = L’entrée précédente et la suivante dans la liste de la collection : previous et next.
api-function-related = Les entrées qui partagent le plus de termes avec une autre.
api-function-term = Un terme.
api-function-terms = Les termes d’une taxonomie que portent des entrées ; tous, si on le demande.
api-function-unit = Une valeur avec son unité : le message unit-….
api-function-site = Ce que les gabarits ont sous le nom de site, pour les composants.
api-function-date-range = Deux jours, comme la langue les dit ensemble.
api-function-chart = Des chiffres dans le temps, prêts à dessiner : bar, line ou share.
api-function-row-bars = Une barre pour chaque nombre d’une ligne de tableau.
api-function-office-hours = Les heures de bureau que deux lieux ont en commun, période par période.
api-function-distances = Les distances entre les termes de deux taxonomies qui ont des coordonnées, et leur carte.
api-function-wrap = Un texte en lignes, pour les images des réseaux sociaux.
api-filter-number = Un nombre, comme la langue l’écrit.
api-filter-date = Un jour, ou un jour et une heure.
api-filter-time = Une heure du jour.
api-filter-list = Une liste en toutes lettres.
api-filter-relative-time = Une durée à partir de maintenant : demain.
api-filter-sort-by-label = Des termes ou des entrées, dans l’ordre de la langue.
api-filter-json = Une valeur en JSON, sûre dans un script.
api-filter-urlencode = Un texte dans la question d’une adresse.
api-page-kind = La sorte de page : home, entry, collection, taxonomy, term, not-found, chooser.
api-page-type = Le type de l’entrée.
api-page-id = L’identifiant, comme dans les liens.
api-page-section = L’identifiant de ce dont la page dépend dans les menus.
api-page-collection = L’identifiant de la collection.
api-page-title = Le titre.
api-page-navigation = Le titre court.
api-page-head-title = Le titre pour l’onglet du navigateur.
api-page-description = De quoi parle la page.
api-page-excerpt = Le début du texte.
api-page-url = L’adresse, depuis la racine du site.
api-page-permalink = L’adresse entière.
api-page-canonical = L’adresse qui compte pour les moteurs de recherche.
api-page-lang = La langue du texte de l’entrée.
api-page-content-lang = La langue du texte montré.
api-page-content-code = Son code dans les réglages.
api-page-content-name = Son nom, dans cette langue.
api-page-content-dir = Sa direction : ltr ou rtl.
api-page-source-lang = La langue dans laquelle l’entrée est d’abord écrite.
api-page-is-fallback = Si le texte n’est pas dans la langue du lecteur.
api-page-is-foreign = Si le texte n’est pas dans la langue du lecteur, pour une entrée d’une liste.
api-page-hreflang = La langue de la page, si ce n’est pas celle du lecteur.
api-page-noindex = Si les moteurs de recherche doivent l’ignorer.
api-page-example = Si c’est un exemple.
api-page-stale = Si l’original a changé depuis la traduction.
api-page-draft = Si c’est un brouillon.
api-page-alternates = La même page dans les autres langues, pour les moteurs de recherche.
api-page-switcher = La même page dans les autres langues, pour les lecteurs.
api-page-content = Le texte, en HTML.
api-page-has-code = Si le texte a du code.
api-page-toc = Le sommaire.
api-page-social = L’image pour les réseaux sociaux.
api-page-backlinks = Les entrées qui parlent de celle-ci, par collection.
api-page-feeds = Les flux de la langue.
api-page-pagination = Les pages de la liste.
api-page-items = Les entrées de cette page de la liste.
api-page-terms = Les termes de la taxonomie.
api-page-term = Le terme.
api-page-children = Les collections et les sections qui dépendent de celle-ci.
api-page-data = Les fichiers de données à télécharger.
api-page-facets = Par quoi la liste se réduit.
api-page-calendar-url = L’adresse du fichier d’agenda.
api-page-calendar-permalink = Son adresse entière.
api-page-date = Le jour qui la classe.
api-page-published = Le jour de sa parution.
api-page-updated = Le jour du dernier changement.
api-page-image = L’image, avec ses formats.
api-page-fields = Les champs du type.
api-page-details = Les champs sous leurs noms, pour la page générale.
api-page-params = Les valeurs de la collection et de l’entrée pour les gabarits.
api-page-word-count = Combien de mots.
api-page-reading-time = En combien de minutes on la lit.
api-page-json-ld = Ce qu’elle est pour les machines.
api-page-breadcrumbs = Le chemin depuis l’accueil.
api-site-base-url = L’adresse du site.
api-site-title = Le nom du site.
api-site-tagline = La devise du site.
api-site-language = La langue de la page.
api-site-languages = Les langues du site.
api-site-contact-endpoint = Où va le formulaire de contact.
api-site-content-security-policy = La politique de sécurité des pages.
api-site-search = La page qui cherche, et l’index.
api-site-params = Les valeurs du site pour les gabarits.
api-site-theme = Les réglages du thème.
api-site-default-language = La langue d’origine du site.
api-metadata-refs = Ce que désigne un argument, par son nom : file, picture, link, icon, ou la collection d’une entrée.
api-metadata-terms = La taxonomie du terme que nomme un argument, par le nom de l’argument.
api-metadata-choices = Les mots possibles pour un argument, par son nom.
api-metadata-one-of = Les arguments dont il faut donner un, et un seul.
api-metadata-instead-of = Les éléments HTML qu’il remplace : le message d’erreur le propose à qui en écrit un.
api-metadata-crops = Les formats dans lesquels il recadre les images : 16:9.
api-metadata-example = Comment il s’écrit, en Markdown, pour le guide.
