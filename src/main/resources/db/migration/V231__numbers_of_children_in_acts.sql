-- A number that a birth act gives to a child is taken, whether or not the child is in the population register.
CREATE INDEX act_party_child_egn_idx ON act_party (egn) WHERE role = 'CHILD' AND NOT superseded AND NOT annulled;
