### L’interface du portail.

language-code = fr
og-locale = fr_FR
skip = Passer au contenu
nav-main = Menu principal
nav-languages = Langues
nav-breadcrumbs = Fil d’Ariane
nav-footer = Pied de page
nav-pages = Pages de la liste
nav-facets = Affiner la liste
switch-nearest = cette page n’existe pas dans cette langue : la plus proche
toc = Sur cette page
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
website = Site web
contact = Contact
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
partner-kind-institution = Institution publique
partner-kind-trade-body = Organisation professionnelle
partner-kind-school = Établissement d’enseignement
partner-kind-company = Entreprise
country-MA = Maroc
country-FR = France
country-ES = Espagne
country-GB = Royaume-Uni
day-mon = lundi
day-tue = mardi
day-wed = mercredi
day-thu = jeudi
day-fri = vendredi
day-sat = samedi
day-sun = dimanche

## Observatoire
source = Source :
source-of = source : { $title }
sources = Sources
formula = Calcul :
indicator-date = Date
indicator-value = Valeur
data = Données :

## Recherche et sélection
search-title = Rechercher
search-label = Que cherchez-vous ?
search-hint = Une entreprise, un service, une ville, un chiffre… Les accents ne comptent pas.
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
