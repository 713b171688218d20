"""From a source to a draft: every step of the import in its order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newsroom.desk.importing.account import unaccounted
from newsroom.desk.importing.agencies import named
from newsroom.desk.importing.attachments import Download, downloads_of, with_links
from newsroom.desk.importing.blocks import MAIN, NO_FILE, AnyBlock, Photo, text_of
from newsroom.desk.importing.boilerplate import cut_boilerplate
from newsroom.desk.importing.captions import typed_captions
from newsroom.desk.importing.categories import split_title, take_category
from newsroom.desk.importing.corrections import take_changes
from newsroom.desk.importing.documents import derive_documents
from newsroom.desk.importing.galleries import join_captions
from newsroom.desk.importing.guesses import guess
from newsroom.desk.importing.known import Known
from newsroom.desk.importing.lists import with_typed_items
from newsroom.desk.importing.masthead import take_masthead
from newsroom.desk.importing.originals import take_original
from newsroom.desk.importing.photos import placed
from newsroom.desk.importing.posting_dates import take_date
from newsroom.desk.importing.sheet import Dropped, Sheet
from newsroom.desk.importing.signatures import cut_signatures
from newsroom.desk.importing.source import Source
from newsroom.desk.importing.stamps import MAIL, cut_stamps
from newsroom.desk.importing.summaries import take_summary
from newsroom.desk.importing.titles import take_title

UNPLACED = "chưa xếp được vào đâu"


@dataclass(frozen=True, slots=True)
class Draft:
    """What an import makes: fields, body, photos in the order of their numbers, files, words."""

    sheet: Sheet
    body: tuple[AnyBlock, ...]
    photos: tuple[Photo, ...]
    downloads: tuple[Download, ...]
    source: Source

    @property
    def dropped(self) -> tuple[Dropped, ...]:
        """Every word that is left out, with its reason."""
        return tuple(self.sheet.dropped)


def make_draft(source: Source, known: Known, given: Mapping[str, object]) -> Draft:
    """Return the draft of a source; ``given`` are fields that a person states for certain."""
    sheet = Sheet()
    for name, value in given.items():
        sheet.take(name, value)
    blocks, mail, subject = cut_stamps(source.blocks, sheet)
    hints = _hints(source, subject)
    blocks = take_masthead(blocks, sheet, known)
    blocks = take_date(blocks, sheet, hints)
    blocks = take_category(blocks, sheet, known)
    blocks = cut_boilerplate(blocks, sheet)
    blocks = take_title(blocks, sheet, hints, source.page)
    if subject and sheet.value("title") != subject:
        sheet.drop(subject, MAIL)
    split_title(sheet, known)
    blocks = take_summary(blocks, sheet)
    blocks = cut_signatures(blocks, sheet, mail)
    _tell_lost_photos(blocks, sheet)
    blocks = _inside(blocks, sheet, known)
    blocks = with_typed_items(blocks, sheet)
    blocks = take_original(blocks, sheet)
    blocks = take_changes(blocks, sheet)
    blocks = join_captions(blocks, sheet)
    blocks = typed_captions(blocks, source, sheet)
    blocks = placed(blocks, source.photos)
    downloads = downloads_of(source.files, blocks)
    blocks = with_links(blocks, downloads)
    photos = [one for one in blocks if isinstance(one, Photo)]
    guess(blocks, sheet, known, _outside(sheet))
    derive_documents(blocks, sheet)
    _account(sheet, source, blocks)
    return Draft(sheet, tuple(blocks), tuple(photos), tuple(downloads), source)


def placed_words(draft: Draft) -> list[str]:
    """Return the texts that hold the source's words: fields, body, what is dropped."""
    return _places(draft.sheet, draft.body)


def _hints(source: Source, subject: str) -> dict[str, str]:
    hints = dict(source.hints)
    if subject:
        return {"title": subject, "title_typed": "yes"}
    return hints


def _inside(blocks: Sequence[AnyBlock], sheet: Sheet, known: Known) -> list[AnyBlock]:
    """Drop what lies outside the announcement; an agency named there is taken."""
    rest = []
    for block in blocks:
        if block.zone == MAIN:
            rest.append(_without_role(block))
            continue
        agency = named(text_of(block), known)
        if agency and not sheet.has("agency"):
            sheet.take("agency", agency.id, text_of(block))
        else:
            sheet.drop(text_of(block), block.zone)
    return rest


def _tell_lost_photos(blocks: Sequence[AnyBlock], sheet: Sheet) -> None:
    lost = sum(isinstance(one, Photo) and one.zone == NO_FILE for one in blocks)
    if lost:
        sheet.confirm.append(
            f"{lost} ảnh của nguồn không lấy được (nằm trên mạng hoặc khác dạng); hãy chép tệp ảnh "
            "về rồi thêm bằng lệnh photos"
        )


def _without_role(block: AnyBlock) -> AnyBlock:
    return block if block.role in ("", "author", "caption") else replace(block, role="")


def _outside(sheet: Sheet) -> str:
    return "\n".join(one.text for one in sheet.dropped)


def _account(sheet: Sheet, source: Source, blocks: Sequence[AnyBlock]) -> None:
    """Tell of every word that no step put anywhere."""
    left = unaccounted(source.text, _places(sheet, blocks))
    if left:
        sheet.drop(" ".join(left), UNPLACED)


def _places(sheet: Sheet, blocks: Sequence[AnyBlock]) -> list[str]:
    fields = [taken.source for taken in sheet.fields.values()]
    return [*fields, *map(text_of, blocks), *(one.text for one in sheet.dropped)]
