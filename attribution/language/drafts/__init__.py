"""From the candidates and quotations of a whole article to attributions, still with their places in the parse."""
