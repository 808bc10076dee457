//! What a person expects of an editor.

use super::*;
use ratatui_core::layout::Position;

fn press(editor: &mut Editor, keys: &str) {
    for key in keys.chars() {
        editor.handle(&Key::Char(key));
    }
}

fn go(editor: &mut Editor, motion: Motion, shift: bool) {
    let held = Held {
        shift,
        ..Held::default()
    };
    editor.handle(&Key::Move(motion, held));
}

fn paste(editor: &mut Editor, text: &str) {
    editor.handle(&Key::Paste(Zeroizing::new(text.to_owned())));
}

#[test]
fn typing_is_taken_back_word_by_word_and_a_paste_at_once() {
    let mut editor = editor("", 1000);
    press(&mut editor, "мы шли ");
    paste(&mut editor, "долго и молча");
    for left in ["мы шли ", "мы ", ""] {
        editor.handle(&Key::Ctrl('z'));
        assert_eq!(text(&editor), left);
    }
    for back in ["мы ", "мы шли ", "мы шли долго и молча"] {
        editor.handle(&Key::Ctrl('y'));
        assert_eq!(text(&editor), back);
    }
}

#[test]
fn a_letter_goes_with_its_marks() {
    let mut editor = editor("е\u{308}🇺🇦👍🏽", 1000);
    editor.handle(&Key::Backspace);
    assert_eq!(text(&editor), "е\u{308}🇺🇦");
    editor.handle(&Key::Backspace);
    editor.handle(&Key::Backspace);
    assert_eq!(text(&editor), "");
}

#[test]
fn what_is_typed_replaces_what_is_selected_and_comes_back() {
    let mut editor = editor("не так", 1000);
    for _ in 0..3 {
        go(&mut editor, Motion::Left, true);
    }
    press(&mut editor, "иначе");
    assert_eq!(text(&editor), "не иначе");
    editor.handle(&Key::Ctrl('z'));
    assert_eq!(text(&editor), "не так");
}

#[test]
fn what_was_cut_can_be_put_elsewhere_and_again() {
    let mut editor = editor("два раз ", 1000);
    go(&mut editor, Motion::Home, false);
    editor.handle(&Key::Ctrl('t'));
    for _ in 0..4 {
        go(&mut editor, Motion::Right, false);
    }
    editor.handle(&Key::Ctrl('x'));
    go(&mut editor, Motion::End, false);
    editor.handle(&Key::Ctrl('v'));
    editor.handle(&Key::Ctrl('v'));
    assert_eq!(text(&editor), "раз два два ");
}

#[test]
fn up_and_down_keep_their_column_over_short_lines() {
    let mut editor = editor("длинная\nя\nдлинная", 1000);
    go(&mut editor, Motion::Left, false);
    go(&mut editor, Motion::Up, false);
    go(&mut editor, Motion::Up, false);
    press(&mut editor, "|");
    assert_eq!(text(&editor), "длинна|я\nя\nдлинная");
}

#[test]
fn a_text_that_is_full_says_so_and_loses_nothing() {
    let mut editor = editor("12345678", 10);
    paste(&mut editor, "90");
    assert_eq!(
        (editor.notice(), text(&editor).as_str()),
        (None, "1234567890")
    );
    paste(&mut editor, "x");
    assert_eq!(editor.notice(), Some("editor-full"));
    assert_eq!(text(&editor), "1234567890");
    editor.handle(&Key::Backspace);
    assert_eq!(editor.notice(), None);
    press(&mut editor, "я");
    assert_eq!(
        editor.notice(),
        Some("editor-full"),
        "two bytes do not fit into one"
    );
}

#[test]
fn the_next_letter_does_not_replace_what_was_found() {
    let mut editor = editor("Всё было. Все ушли. ещё", 1000);
    editor.handle(&Key::Ctrl('f'));
    press(&mut editor, "все");
    assert_eq!(editor.finding(), Some("все"));
    editor.handle(&Key::Enter);
    editor.handle(&Key::Escape);
    press(&mut editor, "!");
    assert_eq!(text(&editor), "Всё было. Все! ушли. ещё");
    editor.handle(&Key::Ctrl('f'));
    press(&mut editor, "ничего");
    assert_eq!(editor.notice(), Some("editor-not-found"));
    assert_eq!(editor.handle(&Key::Tab), Handled::NotMine);
    assert_eq!(editor.finding(), None);
}

#[test]
fn the_screen_shows_the_text_the_selection_and_what_hides() {
    let mut editor = editor("один два\n\u{202e}три\t!", 1000);
    let area = Rect::new(0, 0, 17, 3);
    let mut cells = Buffer::empty(area);
    let cursor = editor.draw(area, &mut cells);
    let mut expected = Buffer::with_lines([
        "один два         ",
        "⟨U+202E⟩три    ! ",
        "                 ",
    ]);
    assert_eq!((&cells, cursor), (&expected, Some(Position::new(16, 1))));
    go(&mut editor, Motion::Home, false);
    go(&mut editor, Motion::Left, true);
    editor.draw(area, &mut cells);
    let reversed = ratatui_core::style::Modifier::REVERSED;
    expected.set_style(Rect::new(8, 0, 1, 1), reversed);
    assert_eq!(cells, expected);
}

#[test]
fn what_can_be_taken_back_is_bounded_and_the_last_change_never_lost() {
    use super::super::undo::Log;
    let mut editor = editor("", 1 << 20);
    editor.log = Log::new(10_000);
    for n in 0..1000 {
        press(&mut editor, &format!("word{n} "));
    }
    let mut steps = 0;
    while text(&editor).len() > 1 && steps < 2000 {
        let before = text(&editor);
        editor.handle(&Key::Ctrl('z'));
        if text(&editor) == before {
            break;
        }
        steps += 1;
    }
    assert!((180..=260).contains(&steps), "{steps}");
    editor.handle(&Key::Ctrl('a'));
    paste(&mut editor, &"x".repeat(50_000));
    let (long, before) = (text(&editor), "word0 ");
    editor.handle(&Key::Ctrl('z'));
    assert!(text(&editor).starts_with(before) && text(&editor) != long);
}
