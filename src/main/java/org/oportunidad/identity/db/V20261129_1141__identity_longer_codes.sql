-- In a flood of requests a code has more than six digits.
comment on column identity.sign_in_code.code_index is 'P2: keyed fingerprint of the code';
