"""How the reader's encoder is made: passages, annotations, training, export.

Nothing here is imported by the product; it needs PyTorch, the product does not.
"""
