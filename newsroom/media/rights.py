"""The only metadata a published photo carries: whose work it is, who holds the rights."""

from html import escape

from newsroom.media.treatment import Treatment

# IPTC Photo Metadata Standard 2023.2: Credit Line, Copyright Notice, as XMP properties.
_PACKET = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">{}</rdf:Description>'
    "</rdf:RDF></x:xmpmeta>"
)
_CREDIT = "<photoshop:Credit>{}</photoshop:Credit>"
_COPYRIGHT = '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:rights>'


def rights_packet(treatment: Treatment) -> bytes:
    """Return the XMP packet of a photo's credit and copyright; empty when neither is known."""
    said = ""
    if treatment.credit:
        said += _CREDIT.format(escape(treatment.credit))
    if treatment.copyright:
        said += _COPYRIGHT.format(escape(treatment.copyright))
    return _PACKET.format(said).encode() if said else b""
