-- Officials find acts by the names of the people whom they are about, in the register of people or not.
CREATE INDEX act_party_names_idx ON act_party
    USING gin (name_key(given || coalesce(' ' || middle, '') || coalesce(' ' || family, '')) gin_trgm_ops)
    WHERE role IN ('CHILD', 'SPOUSE_1', 'SPOUSE_2', 'DECEASED');
