# validate
