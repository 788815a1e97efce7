-- What records state of a place. The latest statement of each attribute holds; among equals, that of the later export.
INSERT INTO fct_attribute BY NAME
SELECT
    office_key,
    'place' AS dimension,
    place AS member,
    coalesce(date, DATE '1900-01-01') AS date,
    attribute,
    text,
    file_key,
    line
FROM lake UNPIVOT (text FOR attribute IN (label, place_kind, commune, insee));

CREATE OR REPLACE TEMP TABLE place_state AS
SELECT
    office_key,
    member AS place,
    last(text ORDER BY date, rank) FILTER (attribute = 'label') AS label,
    last(text ORDER BY date, rank) FILTER (attribute = 'place_kind') AS place_kind,
    last(text ORDER BY date, rank) FILTER (attribute = 'commune') AS commune,
    last(text ORDER BY date, rank) FILTER (attribute = 'insee') AS insee
FROM fct_attribute
JOIN precedence USING (file_key)
WHERE dimension = 'place'
GROUP BY ALL;

UPDATE dim_place SET
    label = coalesce(state.label, dim_place.label),
    place_kind = coalesce(state.place_kind, dim_place.place_kind),
    commune = coalesce(state.commune, dim_place.commune),
    insee = coalesce(state.insee, dim_place.insee)
FROM place_state AS state
WHERE dim_place.office_key = state.office_key AND dim_place.place = state.place;

INSERT INTO dim_place BY NAME
SELECT
    (SELECT coalesce(max(place_key), 0) FROM dim_place) + row_number() OVER (ORDER BY office_key, place) AS place_key,
    office_key,
    place,
    coalesce(label, place) AS label,
    place_kind,
    commune,
    insee
FROM place_state
ANTI JOIN dim_place USING (office_key, place);
