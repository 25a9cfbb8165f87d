"""The practice score of a push: public cases only, shown where pupils' repositories live.

It is no grade: a pupil owns the repository that it is made in. The official grade is the
teacher's run over the collected files.
"""
