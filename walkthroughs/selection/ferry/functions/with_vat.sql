amount * 1.25
