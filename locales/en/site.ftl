site-title = Destination Morocco
site-tagline = Call centres and BPO: the companies, the offers, figures with their sources
site-description = The portal of Morocco’s call centres and BPO companies, for buyers in Paris, Madrid and London.

site-publisher = Moroccan association of call centres and BPO companies
association-description = The association brings together call centres and BPO companies in Morocco. Six standing commissions carry out its work.

contact-email = contact@destination.example
contact-intro = A question about the destination, a need to describe, a figure to check: write to the association in French, English or Spanish.
