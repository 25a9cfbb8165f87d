"""What pupils must not have before they hand in: only hidden cases import it, and no release takes it along."""
