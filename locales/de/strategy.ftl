# Ziele, Maßnahmen, Geld, Stellen und was daran nicht zusammenpasst.
