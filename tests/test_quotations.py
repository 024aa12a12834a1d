"""Pairing of quotation marks: one row for each way in which marks are used, misused or left out."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.language.layout.paragraphs import paragraph_spans
from attribution.language.quotations.finding import find_quotations
from attribution.language.quotations.marks import find_marks
from attribution.model import Paragraph, ParagraphKind, Quotation, Span


def paragraphs(text: str, *, headline: bool = False) -> tuple[Paragraph, ...]:
    kinds = [ParagraphKind.HEADLINE if headline else ParagraphKind.BODY]
    return tuple(
        Paragraph(number, span, kinds[number] if number < 1 else ParagraphKind.BODY)
        for number, span in enumerate(paragraph_spans(text))
    )


def found(text: str, *, headline: bool = False) -> list[str]:
    """Tell each quotation as its turn, `>` for each level it lies deep, `...` if it is not closed, and its text."""
    return [told(text, quotation) for quotation in find_quotations(text, paragraphs(text, headline=headline))]


def told(text: str, quotation: Quotation) -> str:
    open_end = "" if quotation.closed else "..."
    return f"{quotation.turn}{'>' * quotation.depth}{open_end} {text[quotation.span.start : quotation.span.end]}"


ROWS = {
    # Styles of marks.
    "straight": ('"The depot is closed," said Lund.', ['0 "The depot is closed,"']),
    "curly": ("“The depot is closed,” said Lund.", ["0 “The depot is closed,”"]),
    "curly-singles": ("‘The depot is closed,’ said Lund.", ["0 ‘The depot is closed,’"]),
    "straight-singles": ("'The depot is closed,' said Lund.", ["0 'The depot is closed,'"]),
    "guillemets": ("«The depot is closed», said Lund.", ["0 «The depot is closed»"]),
    "guillemets-pointing-in": ("»The depot is closed«, said Lund.", ["0 »The depot is closed«"]),
    "guillemets-with-spaces": ("« The depot is closed », said Lund.", ["0 « The depot is closed »"]),
    "low-opener": ("„The depot is closed“, said Lund.", ["0 „The depot is closed“"]),
    "low-opener-high-closer": ("„The depot is closed”, said Lund.", ["0 „The depot is closed”"]),
    "two-straight-singles": ("''The depot is closed,'' said Lund.", ["0 ''The depot is closed,''"]),
    "two-backticks": ("``The depot is closed,'' said Lund.", ["0 ``The depot is closed,''"]),
    "backtick-and-single": ("`The depot is closed,' said Lund.", ["0 `The depot is closed,'"]),
    "opened-curly-closed-straight": ('“The depot is closed," said Lund.', ['0 “The depot is closed,"']),
    "closed-by-a-prime": ("“The depot is closed,″ said Lund.", ["0 “The depot is closed,″"]),
    "opened-double-closed-single": ("“The depot is closed.’ Lund left.", ["0 “The depot is closed.’"]),
    # Several in a paragraph.
    "tag-between-two-parts": ('"No," said Lund, "not yet."', ['0 "No,"', '1 "not yet."']),
    "touching-tag-without-spaces": ('"No,"said Lund,"not yet."She left.', ['0 "No,"', '1 "not yet."']),
    "spaces-inside-the-marks": ('" No , " the minister said . " Not yet . "', ['0 " No , "', '1 " Not yet . "']),
    "long-dashes-outside": ("plans—“big, bold plans!”—fell through", ["0 “big, bold plans!”"]),
    "long-dash-broken-off": ('"I was—" Lund said. "—late," he added.', ['0 "I was—"', '1 "—late,"']),
    "dots-at-the-start": ("Lund said: “... and then we left.”", ["0 “... and then we left.”"]),
    "round-brackets": ("(“No,” she said.) (He said “yes”)", ["0 “No,”", "1 “yes”"]),
    "title-is-a-quotation-too": ("the film “Night Ferry” won", ["0 “Night Ferry”"]),
    "nickname-is-a-quotation-too": ("Jon “The Crow” Aker won", ["0 “The Crow”"]),
    # Nested.
    "single-in-double": ("“He said ‘no’ and left,” Lund said.", ["0 “He said ‘no’ and left,”", "1> ‘no’"]),
    "double-in-single": ("'He said \"no\" and left,' Lund said.", ["0 'He said \"no\" and left,'", '1> "no"']),
    "both-close-together": ("“They told me, ‘It is shut.’”", ["0 “They told me, ‘It is shut.’”", "1> ‘It is shut.’"]),
    "both-open-together": ("“‘No’ is a word,” he said.", ["0 “‘No’ is a word,”", "1> ‘No’"]),
    "thin-space-between": ("“They said, ‘No.’\u200a” he said.", ["0 “They said, ‘No.’\u200a”", "1> ‘No.’"]),
    "three-ticks-at-the-end": ("''He said, 'It ends,''' Lund said.", ["0 ''He said, 'It ends,'''", "1> 'It ends,'"]),
    "three-ticks-at-the-start": ("'''No' is a word,'' Lund said.", ["0 '''No' is a word,''", "1> 'No'"]),
    "three-levels": ("“I say, ‘She said “no.”’”", ["0 “I say, ‘She said “no.”’”", "1> ‘She said “no.”’", "2>> “no.”"]),
    "same-marks-inside-curly": ("“The film “Ferry” is bad,” he said.", ["0 “The film “Ferry” is bad,”", "1> “Ferry”"]),
    "same-marks-inside-straight": ('"The film "Ferry" won," he said.', ['0 "The film "Ferry" won,"', '1> "Ferry"']),
    "curly-inside-straight": ('"The film “Ferry” is bad," he said.', ['0 "The film “Ferry” is bad,"', "1> “Ferry”"]),
    # Apostrophes.
    "apostrophes-in-words": ("don't, Velho’s, O'Hara, o’clock", []),
    "plural-owner-straight": ("the ministers' plan and the 'deal'", ["0 'deal'"]),
    "plural-owner-curly": ("the ministers’ plan and the ‘deal’", ["0 ‘deal’"]),
    "plural-owner-inside-singles": ("'The ministers' plan is bad,' he said.", ["0 'The ministers' plan is bad,'"]),
    "singles-before-a-plural-owner": ("'winners' and the ministers' plan", ["0 'winners'"]),
    "name-ending-in-s": ("James' book is 'good'", ["0 'good'"]),
    "contractions-inside-singles": ("'I don't think it's right,' he said.", ["0 'I don't think it's right,'"]),
    "shortened-word-of-no-list": ("’cept for Lund, the ministers’ plan is ‘odd’", ["0 ‘odd’"]),
    "decade-straight": ("In the '90s I wrote very 'badly.'", ["0 'badly.'"]),
    "decade-curly": ("the ’90s and ‘80s were “calm”", ["0 “calm”"]),
    "shortened-words": ("get 'em, wait 'til then, 'tis over, the workers' 'choice'", ["0 'choice'"]),
    "rock-n-roll": ("rock 'n' roll and rock ’n’ roll", []),
    "clipped-words": ("goin' home to the 'old place'", ["0 'old place'"]),
    "elision-opens-a-quotation": ("''Tis late,' said Lund.", ["0 ''Tis late,'"]),
    "spaced-suffixes-of-tokenised-text": ("Lund 's plan does n't 'work'", ["0 'work'"]),
    "suffix-in-brackets": ("“on Velho['s] run,” he said", ["0 “on Velho['s] run,”"]),
    "suffix-typed-twice": ("they don''t know ''why''", ["0 ''why''"]),
    # Measures.
    "feet-and-inches-straight": ("He is 5'2\" tall. \"No,\" he said.", ['0 "No,"']),
    "feet-and-inches-inside-curly": ("“She is 6’2”, which is tall,” he said.", ["0 “She is 6’2”, which is tall,”"]),
    "inches-inside": ('"We cut a 12" pipe," he said.', ['0 "We cut a 12" pipe,"']),
    "number-before-the-closer": ('"I was born in 1985" he said. "So?"', ['0 "I was born in 1985"', '1 "So?"']),
    "degrees": ("at 59°26'46\" N, “here”", ["0 “here”"]),
    # Marks the wrong way round, and marks left out.
    "opening-marks-close": ("“No,“ said Lund. “Not yet,“ she said.", ["0 “No,“", "1 “Not yet,“"]),
    "closing-marks-open": ("”No,” said Lund. ”Not yet,” she said.", ["0 ”No,”", "1 ”Not yet,”"]),
    "both-the-wrong-way": ("”No,“ said Lund.", ["0 ”No,“"]),
    "closing-single-opens": ("“a ’new’ day”", ["0 “a ’new’ day”", "1> ’new’"]),
    "closer-left-out-before-another": ("He wants “a deal of and “no more.”", ["0... “a deal of and", "1 “no more.”"]),
    "closer-left-out-after-a-sentence": ("“It is shut. “It stays shut.”", ["0... “It is shut.", "0 “It stays shut.”"]),
    "inner-closer-left-out": ("“I like ‘Lund, ok.” “Yes.”", ["0 “I like ‘Lund, ok.”", "1>... ‘Lund, ok.", "2 “Yes.”"]),
    "opener-left-out": ("It is shut,” said Lund. “It stays shut.”", ["0 “It stays shut.”"]),
    "hairdo-with-a-wrong-curl": ("the perfect ‘do for “Ferry” and “Crow”", ["0 “Ferry”", "1 “Crow”"]),
    "single-left-open-at-the-start": ("‘We go, she said.\n\nLund left.", ["0... ‘We go, she said."]),
    "trail-of-links": ("Home » News » Carrow", []),
    "list-items": ("» Read more about this", []),
    "nothing-inside": ('Lund said "" and “ ” and \'\' and «».', []),
    "line-of-marks": ('""""""""""""\n\n“No.”', ["0 “No.”"]),
    # Paragraphs.
    "turn-over-three": ("“We go.\n\n“We stay.\n\n“We rest.”", ["0... “We go.", "0... “We stay.", "0 “We rest.”"]),
    "turn-in-singles": ("‘We go.\n\n‘We stay,’ she said. ‘Yes.’", ["0... ‘We go.", "0 ‘We stay,’", "1 ‘Yes.’"]),
    "turn-begins-inside-a-paragraph": ('Lund said: "We go.\n\n"We stay."', ['0... "We go.', '0 "We stay."']),
    "closed-paragraphs-are-two-turns": ("“We go.”\n\n“We stay.”", ["0 “We go.”", "1 “We stay.”"]),
    "turn-without-a-second-opener": ("“We go.\n\nAnd we stay,” she said.", ["0... “We go.", "0 And we stay,”"]),
    "turn-over-bare": ("“We go.\n\nThey stay.\n\nAll rest.”", ["0... “We go.", "0... They stay.", "0 All rest.”"]),
    "recovers-at-the-end": ("“We go, she said.\n\nThe bus was “full”.", ["0... “We go, she said.", "1 “full”"]),
    "caption-between": ("“We go.\n\nPicture: NTV\n\n“We stay.”", ["0... “We go.", "1 “We stay.”"]),
    "other-marks-do-not-resume": ('“We go, she said.\n\n"We stay."', ["0... “We go, she said.", '1 "We stay."']),
    "inner-does-not-run-on": ("“He said, ‘No.\n\n“I left.”", ["0... “He said, ‘No.", "1>... ‘No.", "0 “I left.”"]),
    "last-paragraph-unclosed": ("“We go.\n\n“We stay.", ["0... “We go.", "0... “We stay."]),
    "empty-text": ("", []),
    "only-a-mark": ("“", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_pairs(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_headline_does_not_run_on_into_the_body() -> None:
    text = "Lund: “We go\n\n“We stay,” she said."
    assert found(text, headline=True) == ["0... “We go", "1 “We stay,”"]
    assert found(text) == ["0... “We go", "0 “We stay,”"]


def test_spans_are_offsets_of_the_article_with_and_without_the_marks() -> None:
    text = "Carrow.\n\n  Lund said, “No.”"
    (quotation,) = find_quotations(text, paragraphs(text))
    assert quotation == Quotation(Span(22, 27), Span(23, 26), closed=True, turn=0, depth=0)
    assert text[23:26] == "No."


def test_unclosed_spans_leave_out_white_space() -> None:
    text = "“No more, \n\nLund left."
    (quotation,) = find_quotations(text, paragraphs(text))
    assert (quotation.span, quotation.inner, quotation.closed) == (Span(0, 9), Span(1, 9), False)


def test_only_the_paragraphs_given_are_read() -> None:
    text = "“One.”\n\n“Two.”\n\n“Three.”"
    chosen = [paragraph for paragraph in paragraphs(text) if paragraph.index != 1]
    assert [told(text, quotation) for quotation in find_quotations(text, chosen)] == ["0 “One.”", "1 “Three.”"]


def test_a_row_of_marks_is_no_mark() -> None:
    assert [len(list(find_marks("a " + '"' * count, Span(0, count + 2)))) for count in (1, 6, 7, 99)] == [1, 6, 0, 0]


MARKS = "\"“”„«»'‘’‚`´‹›′″ ab90s.,:—-\u200a\n"


@settings(max_examples=300)
@given(st.one_of(st.text(), st.text(alphabet=MARKS, max_size=80)), st.booleans())
def test_any_text_gives_well_formed_quotations(text: str, headline: bool) -> None:
    quotations = find_quotations(text, paragraphs(text, headline=headline))
    for quotation in quotations:
        assert (
            0 <= quotation.span.start <= quotation.inner.start < quotation.inner.end <= quotation.span.end <= len(text)
        )
        assert any(paragraph.span.holds(quotation.span) for paragraph in paragraphs(text))
    for one, other in combinations(quotations, 2):
        assert not one.span.touches(other.span) or one.inner.holds(other.span)
        assert one.span.start <= other.span.start
    assert sorted({quotation.turn for quotation in quotations}) == list(range(len({q.turn for q in quotations})))


@settings(max_examples=100)
@given(st.lists(st.sampled_from(["“We go.”", "“We", "stay,” she said.", "It's shut.", "‘No’", '"Yes"']), max_size=12))
def test_depth_counts_the_quotations_around(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    quotations = find_quotations(text, paragraphs(text))
    for quotation in quotations:
        around = [other for other in quotations if other is not quotation and other.inner.holds(quotation.span)]
        assert quotation.depth == len(around)
