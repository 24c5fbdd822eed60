"""The local page (预览): the pages as they are this moment, in the browser."""
