//! Tables: they scroll, say what heads a column, and have no inline styles.

use pulldown_cmark::{Alignment, CowStr, Event, Tag, TagEnd};

use super::compile::Compiler;

impl<'a> Compiler<'a, '_> {
    /// HTML for the events of a table: ours scrolls, says what heads a column, and has no inline styles.
    pub(super) fn table(&mut self, event: &Event<'a>) -> Option<CowStr<'a>> {
        let class = |alignment: Option<&Alignment>| match alignment {
            Some(Alignment::Left) => " class=\"align-start\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            Some(Alignment::Right) => " class=\"align-end\"",
            _ => "",
        };
        Some(match event {
            Event::Start(Tag::Table(alignments)) => {
                self.alignments.clone_from(alignments);
                "<div class=\"table-scroll\" tabindex=\"0\">\n<table>\n".into()
            }
            Event::End(TagEnd::Table) => "</tbody>\n</table>\n</div>\n".into(),
            Event::Start(Tag::TableHead) => {
                (self.cell, self.in_head) = (0, true);
                "<thead>\n<tr>".into()
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                "</tr>\n</thead>\n<tbody>\n".into()
            }
            Event::Start(Tag::TableRow) => {
                self.cell = 0;
                "<tr>".into()
            }
            Event::End(TagEnd::TableRow) => "</tr>\n".into(),
            Event::Start(Tag::TableCell) => {
                let class = class(self.alignments.get(self.cell));
                self.cell += 1;
                if self.in_head { format!("<th scope=\"col\"{class}>").into() } else { format!("<td{class}>").into() }
            }
            Event::End(TagEnd::TableCell) if self.in_head => "</th>".into(),
            Event::End(TagEnd::TableCell) => "</td>".into(),
            _ => return None,
        })
    }
}
