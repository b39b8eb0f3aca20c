### Ce que l’atelier dit de chaque composant. Les lecteurs du site ne le voient pas.

component-call-to-action = Un appel à agir : un bouton, et au-dessus quelques mots.
    .label = Ce que dit le bouton.
    .link = Où il mène.
component-chart = Un graphique d’un indicateur de l’observatoire.
    .indicator = L’indicateur.
    .kind = La forme : bar ou line.
component-comparison = Une comparaison de destinations, avec ses sources.
    .id = La comparaison.
component-contact = Comment joindre l’association.
component-figure = Une image avec sa légende.
    .image = L’image.
    .alt = Ce qu’elle montre, pour qui ne la voit pas.
    .caption = La légende.
component-grid = Des blocs côte à côte, là où il y a la place.
component-key-figure = Le dernier chiffre d’un indicateur, en grand, avec sa source.
    .indicator = L’indicateur.
component-member = La carte d’un membre.
    .id = Le membre.
component-offer = La carte d’une offre.
    .id = L’offre.
component-quotation = Une citation, avec son auteur.
    .author = Qui le dit.
    .source = Où.
component-steps = Des étapes numérotées, l’une sous l’autre.
