### What the studio says of each component. Readers of the site don't see it.

component-call-to-action = A call to action: a button, and some words above it.
    .label = What the button says.
    .link = Where it leads.
component-chart = A chart of an indicator of the observatory.
    .indicator = The indicator.
    .kind = Its form: bar or line.
component-comparison = A comparison of destinations, with its sources.
    .id = The comparison.
component-contact = How to reach the association.
component-figure = A picture with its caption.
    .image = The picture.
    .alt = What it shows, for those who don't see it.
    .caption = The caption.
component-grid = Blocks side by side, where there's room.
component-key-figure = The latest figure of an indicator, large, with its source.
    .indicator = The indicator.
component-member = The card of a member.
    .id = The member.
component-offer = The card of an offer.
    .id = The offer.
component-quotation = A quotation, with its author.
    .author = Who says it.
    .source = Where.
component-steps = Numbered steps, one below the other.
