### L’interface du portail.

skip = Passer au contenu
nav-main = Menu principal
nav-languages = Langues
nav-breadcrumbs = Fil d’Ariane
nav-footer = Pied de page
nav-pages = Pages de la liste
nav-facets = Affiner la liste
menu-open = Menu
menu-close = Fermer
scheme = Couleurs
scheme-system = Comme le système
scheme-light = Claires
scheme-dark = Sombres
facts = En bref
switch-nearest = cette page n’existe pas dans cette langue : la plus proche
toc = Sur cette page
# Entre les éléments d’une énumération, sur une ligne : langues, villes…
list-separator = { ", " }
back-home = Retour à l’accueil
heading-anchor = Lien vers « { $title } »
footnotes-title = Notes
footnote-back = Retour au texte
alert-note = À noter
alert-tip = Conseil
alert-important = Important
alert-warning = Attention
alert-caution = Prudence

## Ce que l’on dit d’une page
example-ribbon = Exemple : cette fiche ne décrit ni une entreprise, ni une offre réelle.
example-short = Exemple
draft-note = Brouillon : cette page n’est pas publiée.
fallback-note = Cette page n’est pas encore traduite : son texte est { $language }.
stale-note = Le texte d’origine a changé depuis cette traduction.
stale-link = Le lire { $language }
language-name-fr = en français
language-name-en = en anglais
language-name-es = en espagnol
not-found-title = Page introuvable
not-found-description = Cette adresse ne mène à aucune page. Le menu ou l’accueil vous aideront à trouver ce que vous cherchez.
chooser-title = Français, English, Español
feed-title = { $section } (flux Atom)
empty-list = Rien à montrer ici pour le moment.
published = Publié le { DATETIME($date, dateStyle: "long") }
reading-time = { $minutes ->
    [one] { NUMBER($minutes) } minute de lecture
    [many] { NUMBER($minutes) } de minutes de lecture
   *[other] { NUMBER($minutes) } minutes de lecture
}
page-previous = Précédent
page-next = Suivant
page-number = Page { NUMBER($number) }
pagination-title = { $title }, page { NUMBER($page) }
taxonomy-description = { $title } : ce que proposent les centres d’appels et les prestataires de BPO du Maroc, rubrique par rubrique.
term-description = { $taxonomy } : { $title }. { $count ->
    [0] Aucune fiche du portail n’en relève pour le moment.
    [one] { NUMBER($count) } fiche du portail en relève : membres, offres ou actualités.
    [many] { NUMBER($count) } de fiches du portail en relèvent : membres, offres ou actualités.
   *[other] { NUMBER($count) } fiches du portail en relèvent : membres, offres ou actualités.
}
entries-count = { $count ->
    [0] aucune fiche
    [one] { NUMBER($count) } fiche
    [many] { NUMBER($count) } de fiches
   *[other] { NUMBER($count) } fiches
}
members-count = { $count ->
    [one] { NUMBER($count) } membre
    [many] { NUMBER($count) } de membres
   *[other] { NUMBER($count) } membres
}
related-members = Membres
related-offers = Offres
related-news = Actualités
related-events = Évènements
related-training = Formations
related-partners = Partenaires
related-comparisons = Comparaisons
related-sector = Le secteur
related-association = L’association
related-commissions = Commissions
related-observatory = Observatoire
related- = Pages

## Fiches
founded = Création
headcount-title = Effectif
headcount = { $count ->
    [one] { NUMBER($count) } personne
    [many] { NUMBER($count) } de personnes
   *[other] { NUMBER($count) } personnes
}
sites = Sites
seats = { $count ->
    [one] { NUMBER($count) } position
    [many] { NUMBER($count) } de positions
   *[other] { NUMBER($count) } positions
}
languages-served = Langues de travail
charter = Charte
charter-signed = Signée le { DATETIME($date, dateStyle: "long") }
charter-signed-short = charte signée
charter-unsigned = Non signée
signatories = Les signataires
signatories-count = { $count ->
    [one] { NUMBER($count) } membre sur { NUMBER($total) } a signé la charte.
    [many] { NUMBER($count) } de membres sur { NUMBER($total) } ont signé la charte.
   *[other] { NUMBER($count) } membres sur { NUMBER($total) } ont signé la charte.
}
signatories-none = Aucun membre n’a signé la charte pour le moment.
signatory = Entreprise
signed-on = Signée le
website = Site web
logo-of = Logo de { $name }
market = Marché
hours = Horaires
members-behind = Membres engagés
valid-until = Valable jusqu’au
includes = Ce qui est compris
attachments = Documents
event-start = Début
event-end = Fin
time-zone = Fuseau horaire
place = Lieu
city = Ville
country = Pays
register = S’inscrire
add-to-calendar = Ajouter à l’agenda
calendar-subscribe = S’abonner à l’agenda
calendar-download = Télécharger l’agenda (.ics)
programme-language = Langue
level = Niveau
duration = Durée
weeks = { $count ->
    [one] { NUMBER($count) } semaine
    [many] { NUMBER($count) } de semaines
   *[other] { NUMBER($count) } semaines
}
teaching-hours = { $count ->
    [one] { NUMBER($count) } heure de cours
    [many] { NUMBER($count) } d’heures de cours
   *[other] { NUMBER($count) } heures de cours
}
places = Places
partner = Partenaire
partner-kind = Nature
country-MA = Maroc
country-FR = France
country-ES = Espagne
country-GB = Royaume-Uni
every-day = tous les jours
day-range = du { $first } au { $last }
contact-write = Écrire à l’entreprise

## Observatoire
source = Source :
source-of = source : { $title }
sources = Sources
formula = Calcul :
indicator-date = Date
indicator-value = Valeur
data = Données :

## Contact
contact-name = Votre nom
contact-mail = Votre adresse électronique
contact-company = Votre entreprise
contact-service = Le service
contact-market = Le marché
contact-any = À préciser
contact-message = Votre message
contact-hint = La langue, les jours et les heures à couvrir, le volume, la date de démarrage : ce que vous savez déjà.
contact-send = Envoyer
contact-trap = Laissez ce champ vide
contact-privacy = Ce que devient votre message :
contact-privacy-link = vie privée
contact-begin = Commencer un courriel
contact-address = Ou écrivez directement à
contact-subject = Demande d’information sur la destination Maroc
contact-body =
    Bonjour,

    Service :
    Langues et niveau :
    Jours et heures à couvrir, avec le fuseau :
    Volume :
    Date de démarrage :

## Graphiques, heures de bureau, distances
chart-data = Les données du graphique
chart-one = { $title } : { $value } ({ $date }).
chart-range = { $title } : { $first } ({ $first_date }), puis { $last } ({ $last_date }).
chart-part = { $part } sur { $whole }
office-hours = Heures de bureau communes
office-hours-between = Du { DATERANGE($from, $to, dateStyle: "long", part: "start") } au { DATERANGE($from, $to, dateStyle: "long", part: "end") }
office-hours-since = Depuis le { DATETIME($from, dateStyle: "long") }
office-hours-until = Jusqu’au { DATETIME($to, dateStyle: "long") }
office-hours-always = Toute l’année
office-hours-span = de { $from } à { $to }
office-hours-shared = { $hours ->
    [0] aucune heure commune
    [one] { NUMBER($hours) } heure commune
    [many] { NUMBER($hours) } d’heures communes
   *[other] { NUMBER($hours) } heures communes
}
office-hours-note = Bureaux ouverts de { $from } à { $to }, heure locale, de part et d’autre. Les heures communes sont données à l’heure de chaque ville ; l’échelle est à l’heure de { $city }. Les périodes vont d’un changement d’heure au suivant.
offer-hours = Les horaires de l’offre, à l’heure du Maroc
offer-hours-note = L’échelle est à l’heure de { $city }, dont la journée de bureau, de { $from } à { $to }, forme le fond ; ce que l’offre en couvre est plein. Les périodes vont d’un changement d’heure au suivant.
geonames = GeoNames
iana-database = base des fuseaux horaires de l’IANA, version { $version }
hubs-title = Les villes du Maroc où travaillent les membres, et leur distance aux capitales des marchés
hubs-caption = Distances orthodromiques, en kilomètres
hubs-note = Le plus court chemin à la surface d’une sphère de { NUMBER($radius, maximumFractionDigits: 4) } km de rayon (rayon moyen de l’UGGI), par la formule de haversine. Sous chaque capitale, la distance de la ville la plus proche, au bout du trait épais, et de la plus lointaine, à 10 km près. Les pointillés sont des parallèles et des méridiens, de 5 en 5 degrés.
distance-range = de { NUMBER($from) } à { NUMBER($to) } km

## Recherche et sélection
search-title = Rechercher
search-label = Que cherchez-vous ?
search-hint = Une entreprise, un service, une ville, un chiffre… Les accents ne comptent pas.
search-shortcut = La touche / mène ici depuis toutes les pages.
search-filters = Affiner
search-collections = Rubriques
search-pages = Pages générales
search-noscript = La recherche a besoin de JavaScript, que votre navigateur n’exécute pas. Les rubriques ci-dessous mènent à toutes les pages.
search-busy = Recherche en cours…
search-error = La recherche ne répond pas. Vérifiez votre connexion, puis réessayez.
search-again = Réessayer
search-none = Essayez un mot plus court ou plus général, ou retirez un filtre.
search-more = Plus de résultats
search-sections = Les rubriques du portail
search-count = { $count ->
    [0] Aucun résultat
    [one] { $shown } résultat
    [many] { $shown } de résultats
   *[other] { $shown } résultats
}
facets-reset = Tout effacer
facets-none = Rien ne réunit tous ces critères. Retirez-en un, ou effacez-les tous.
facets-error = La liste complète n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez.
members-total = { $count ->
    [0] Aucun membre
    [one] { $shown } membre
    [many] { $shown } de membres
   *[other] { $shown } membres
}
offers-total = { $count ->
    [0] Aucune offre
    [one] { $shown } offre
    [many] { $shown } d’offres
   *[other] { $shown } offres
}
