# disclosure
