//! E-mail, told from a text by its header.

/// Header fields of e-mail (RFC 5322 and its relatives). Two of them among the first lines are an e-mail.
const MAIL_FIELDS: &[&str] = &[
    "received",
    "message-id",
    "mime-version",
    "from",
    "to",
    "cc",
    "bcc",
    "subject",
    "date",
    "reply-to",
    "return-path",
    "delivered-to",
    "x-received",
    "dkim-signature",
    "content-type",
    "content-transfer-encoding",
    "user-agent",
    "x-mailer",
    "authentication-results",
];

/// Whether the first lines are an e-mail's header.
pub(super) fn is_mail(text: &str) -> bool {
    // A mailbox keeps letters one after the other, each behind a line that says who from and when.
    let text = match text.strip_prefix("from ").and_then(|t| t.split_once('\n')) {
        Some((_, behind)) if has_fields(behind, 1) => return true,
        _ => text,
    };
    has_fields(text, 2)
}

fn has_fields(text: &str, wanted: usize) -> bool {
    let fields = text.lines().take(30).filter(|line| {
        line.split_once(':')
            .is_some_and(|(name, _)| MAIL_FIELDS.contains(&name))
    });
    fields.take(wanted).count() == wanted
}
