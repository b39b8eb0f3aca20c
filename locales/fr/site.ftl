site-title = Destination Maroc
site-tagline = Centres d’appel et BPO : les entreprises, les offres, les chiffres sourcés
site-description = Le portail des centres d’appel et des entreprises de BPO du Maroc, pour les acheteurs de Paris, de Madrid et de Londres.

site-publisher = Association marocaine des centres d’appel et des acteurs du BPO
association-description = L’association réunit des centres d’appel et des entreprises de BPO du Maroc. Six commissions permanentes conduisent ses travaux.

contact-email = contact@destination.example
contact-intro = Une question sur la destination, un besoin à décrire, un chiffre à vérifier : écrivez à l’association, en français, en anglais ou en espagnol.
