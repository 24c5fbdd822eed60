"""The colours and the typefaces that the pictures share."""

SERIF, SANS, KAI = "NotoSerifSC-Black.ttf", "NotoSansSC-Bold.ttf", "LXGWWenKai-Regular.ttf"

INK, INDIGO, TEAL = "#22303a", "#2f4a5c", "#4f8083"
CREAM, WHITE = "#f6edd8", "#fbf6ea"
OCHRE, RUST, RED = "#dba640", "#b5552f", "#c5432c"
LEAF, MOSS, PINE = "#7d9656", "#4d6a42", "#2f4a3a"
WOOD, BARK, STONE = "#9c6b42", "#5d4030", "#a9a497"
SKIN, TILE = "#e3b48e", "#3b4852"

# Tones of one thing, from dark to light or from the lit side to the dim one.
GREENERY = (PINE, MOSS, LEAF)
PLANK = ("#c08d54", "#8a5a32")
WICKER = ("#c99f60", "#85592f")
TILES = ("#56646d", TILE)
FRAME = "#8a6a4b"
GLINT = "#fff2d6"
