"""The statements that keep what search reads: terms of products and the hall's vocabulary."""

# Products whose words are not those that were read last, with all that is to be read.
CHANGED = """
SELECT p.*, d.digest AS read_before FROM (
    SELECT id, language, title, description, translations, brand, categories, facts, codes,
        md5(concat_ws('¦', language, title, description, translations, brand, categories, facts,
            codes)) AS digest
    FROM (
        SELECT p.id, p.language, p.title, p.description, p.translations, p.brand,
            (SELECT string_agg(c.name_de || ' ' || c.name_en, ' ' ORDER BY c.id)
            FROM catalog_category own JOIN catalog_category c
                ON c.id = own.id OR c.id = ANY(own.path)
            WHERE own.id = p.category_id) AS categories,
            concat_ws(' ',
                (SELECT string_agg(value, ' ' ORDER BY key) FROM jsonb_each_text(p.attributes)),
                (SELECT string_agg(DISTINCT fact.value, ' ')
                FROM catalog_variant v CROSS JOIN LATERAL jsonb_each_text(v.attributes) AS fact
                WHERE v.product_id = p.id AND v.is_offered)) AS facts,
            (SELECT string_agg(v.sku || ' ' || v.gtin, ' ' ORDER BY v.position, v.id)
            FROM catalog_variant v WHERE v.product_id = p.id AND v.is_offered) AS codes
        FROM catalog_product p WHERE p.id = ANY(%(ids)s::uuid[]) AND p.status = 'live'
    ) AS p
) AS p
JOIN marketplace_document d ON d.product_id = p.id
WHERE d.digest <> p.digest
ORDER BY p.id
"""

UNREAD = """
WITH gone AS (
    DELETE FROM marketplace_terms t WHERE product_id = ANY(%(ids)s::uuid[]) AND NOT EXISTS (
        SELECT FROM catalog_product p WHERE p.id = t.product_id AND p.status = 'live')
    RETURNING product_id
)
UPDATE marketplace_document d SET digest = '' FROM gone WHERE gone.product_id = d.product_id
"""

# Weights: A title, B brand and category, C properties and parts of compounds, D description.
STORE = """
WITH read AS (
    SELECT * FROM unnest(%(ids)s::uuid[], %(digests)s::text[], %(title_de)s::text[],
        %(title_en)s::text[], %(names)s::text[], %(facts)s::text[], %(codes)s::text[],
        %(text_de)s::text[], %(text_en)s::text[])
    AS u(id, digest, title_de, title_en, names, facts, codes, text_de, text_en)
),
digested AS (
    UPDATE marketplace_document d SET digest = read.digest FROM read WHERE d.product_id = read.id
)
INSERT INTO marketplace_terms AS t (product_id, words)
SELECT id,
    setweight(to_tsvector('german', title_de) || to_tsvector('english', title_en), 'A')
    || setweight(to_tsvector('german', names) || to_tsvector('english', names), 'B')
    || setweight(to_tsvector('german', facts) || to_tsvector('english', facts)
        || to_tsvector('simple', codes), 'C')
    || setweight(to_tsvector('german', text_de) || to_tsvector('english', text_en), 'D')
FROM read
ON CONFLICT (product_id) DO UPDATE SET words = excluded.words
"""

KNOWN = "SELECT word, parts FROM marketplace_word WHERE word = ANY(%(words)s)"
# Short words are parts of compounds only if goods are called so: `tee`, but not `aus`.
PARTS = """
SELECT word, is_title FROM marketplace_word
WHERE word = ANY(%(words)s) AND (is_title OR length(word) >= 4)
"""

LEARN = """
INSERT INTO marketplace_word AS w
    (word, german, english, written, uses, is_title, parts, traces)
SELECT word, coalesce((ts_lexize('german_stem', word))[1], word),
    coalesce((ts_lexize('english_stem', word))[1], word), written, uses, is_title,
    string_to_array(parts, ' '), traces::int[]
FROM unnest(%(words)s::text[], %(written)s::text[], %(uses)s::int[], %(is_title)s::bool[],
    %(parts)s::text[], %(traces)s::text[]) AS u(word, written, uses, is_title, parts, traces)
ORDER BY word
ON CONFLICT (word) DO UPDATE SET is_title = true
    WHERE excluded.is_title AND NOT w.is_title
"""

# Stems are counted, so a word nobody uses any more goes even if a relative of it stays.
RECOUNT = """
WITH counted AS MATERIALIZED (
    SELECT word AS stem, ndoc FROM ts_stat('SELECT words FROM marketplace_terms')
),
used AS (
    SELECT w.word, coalesce(max(counted.ndoc), 0) AS uses FROM marketplace_word w
    LEFT JOIN counted ON counted.stem IN (w.german, w.english) GROUP BY w.word
),
gone AS (
    DELETE FROM marketplace_word w USING used WHERE used.word = w.word AND used.uses = 0
)
UPDATE marketplace_word w SET uses = used.uses FROM used
WHERE used.word = w.word AND used.uses <> w.uses AND used.uses > 0
"""
