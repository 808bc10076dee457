//! One line, seen or hidden.

use super::super::LineInput;
use super::*;

fn drawn(line: &mut LineInput, columns: u16) -> (String, u16) {
    let area = Rect::new(0, 0, columns, 1);
    let mut cells = Buffer::empty(area);
    let cursor = line.draw(area, &mut cells).unwrap();
    let row = cells
        .content()
        .iter()
        .map(ratatui_core::buffer::Cell::symbol)
        .collect();
    (row, cursor.x)
}

#[test]
fn a_line_takes_no_line_end_and_follows_its_cursor() {
    let mut line = LineInput::new("раз\nдва\n", false);
    assert_eq!(*line.text(), "раз два");
    line.handle(&Key::Paste(Zeroizing::new(" три\r\nчетыре\r\n".to_owned())));
    assert_eq!(*line.text(), "раз два три четыре");
    assert_eq!(line.handle(&Key::Enter), Handled::NotMine);
    assert_eq!(drawn(&mut line, 8), (" четыре ".to_owned(), 7));
    line.handle(&Key::Move(Motion::Home, Held::default()));
    assert_eq!(drawn(&mut line, 8), ("раз два ".to_owned(), 0));
}

#[test]
fn a_hidden_line_shows_its_length_alone_and_gives_nothing_away() {
    let mut line = LineInput::new("", true);
    line.handle(&Key::Paste(Zeroizing::new("тайна".to_owned())));
    assert_eq!(drawn(&mut line, 8), ("•••••   ".to_owned(), 5));
    for key in ['a', 'x', 'k', 'v'] {
        line.handle(&Key::Ctrl(key));
    }
    assert_eq!(*line.text(), "тайна");
}

#[test]
fn a_line_is_limited() {
    let most = usize::try_from(plico::model::Limits::STANDARD.typed_line).unwrap();
    let mut line = LineInput::new(&"x".repeat(most - 1), false);
    line.handle(&Key::Char('x'));
    assert_eq!(line.notice(), None);
    line.handle(&Key::Char('x'));
    assert_eq!(
        (line.notice(), line.text().len()),
        (Some("editor-full"), most)
    );
}

proptest! {
    #[test]
    fn a_line_of_any_size_is_drawn(original in foreign(), keys in prop::collection::vec(key(), 0..20), columns in 0..40u16, hidden: bool) {
        let mut line = LineInput::new(&original, hidden);
        let area = Rect::new(1, 1, columns, 1);
        for key in &keys {
            line.handle(key);
            let mut cells = Buffer::empty(Rect::new(0, 0, 50, 3));
            let cursor = line.draw(area, &mut cells);
            prop_assert_eq!(cursor.is_some(), columns > 0);
            prop_assert!(cursor.is_none_or(|c| area.contains(c)));
            prop_assert!(!line.text().contains('\n'));
        }
    }
}
