"""What the links that lead from a footnote back into the text are called."""

from newsroom.text.words import N_

# Rendered in Vietnamese; pages in other languages say it anew.
BACKLINK = N_("Trở lại vị trí chú thích %(number)s trong bài")
