//! What browsers may do with a page: the Content-Security-Policy.

use crate::settings::Settings;

/// What a page may load and reach, and from where (<https://www.w3.org/TR/CSP3/>); what isn't here, it may not.
/// `wasm-unsafe-eval` lets the search compile its index, and nothing else.
const POLICY: [(&str, &str); 12] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("connect-src", "'self'"),
    ("manifest-src", "'self'"),
    ("worker-src", "'self'"),
    ("frame-src", "'self'"),
    ("object-src", "'none'"),
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
];

/// The policy of every page, in one line. The contact form may be sent to its endpoint.
pub(crate) fn csp(settings: &Settings) -> String {
    let endpoint = settings.contact.origin();
    let directive = |(name, sources): &(&str, &str)| match endpoint.filter(|_| *name == "form-action") {
        Some(endpoint) => format!("{name} {sources} {endpoint}"),
        None => format!("{name} {sources}"),
    };
    POLICY.iter().map(directive).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn policy(contact: &str) -> String {
        let text =
            format!("base_url: https://a.example\ndefault_language: fr\nlanguages: {{ fr: {{ name: F }} }}\n{contact}");
        let settings = Settings::parse(&Source { path: "site.yaml".into(), text });
        csp(&settings.unwrap_or_else(|problems| panic!("{problems:?}")))
    }

    #[test]
    fn the_policy_is_strict_and_lets_the_form_go_where_the_settings_say() {
        let plain = policy("");
        assert!(
            plain.starts_with("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"),
            "{plain}"
        );
        assert!(plain.ends_with("; form-action 'self'"), "{plain}");
        assert!(!plain.contains("unsafe-inline") && !plain.contains("'unsafe-eval'"), "{plain}");
        let contact = policy("contact: { endpoint: 'https://forms.example:8443/f/1?x=1' }");
        assert_eq!(contact, format!("{plain} https://forms.example:8443"));
    }
}
