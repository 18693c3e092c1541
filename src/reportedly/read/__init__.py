"""One report to its claims: segments, sentences, attributions, events, figures, places, times.

Reading is a pure function of one report and the atlas.
"""
