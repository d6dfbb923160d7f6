"""
The statements that write listings, cards and tallies for a set of products at once.

Parameters: `ids` (products), `now`, `media` (where pictures are served) and the numbers of
`ranking.parameters()`. Whoever runs them holds the documents of these products (see LOCK), so
what is read here is the last committed truth.
"""
# ruff: noqa: S608 - the statements are put together from constants of this file alone

LOCK = """
INSERT INTO marketplace_document (product_id, slug, digest, de, en)
SELECT id, slug, '', '{}', '{}' FROM catalog_product WHERE id = ANY(%(ids)s::uuid[])
ORDER BY id
ON CONFLICT (product_id) DO NOTHING
"""

HOLD = """
SELECT product_id FROM marketplace_document WHERE product_id = ANY(%(ids)s::uuid[])
ORDER BY product_id FOR UPDATE
"""

# One row for each variant that can be bought in a country, with its price at this moment.
_OFFERED = """
offered AS (
    SELECT v.product_id, o.country, o.currency, o.price_minor AS full_minor,
        shelf.on_hand > 0 AS has_stock,
        CASE WHEN o.sale_price_minor IS NOT NULL
                AND coalesce(o.sale_from <= %(now)s, true)
                AND coalesce(o.sale_until > %(now)s, true)
            THEN o.sale_price_minor ELSE o.price_minor END AS now_minor,
        CASE WHEN o.sale_price_minor IS NOT NULL THEN least(
            CASE WHEN o.sale_from > %(now)s THEN o.sale_from END,
            CASE WHEN o.sale_until > %(now)s THEN o.sale_until END) END AS next_change_at
    FROM catalog_product p
    JOIN shops_shop shop ON shop.id = p.shop_id AND shop.status = 'live'
    JOIN catalog_variant v ON v.product_id = p.id AND v.is_offered
    JOIN catalog_offer o ON o.variant_id = v.id AND o.country = ANY(shop.sells_to)
    JOIN catalog_shelf shelf ON shelf.id = o.shelf_id
    WHERE p.id = ANY(%(ids)s::uuid[]) AND p.status = 'live' AND p.on_marketplace
)"""

_PRICED = """
priced AS (
    SELECT product_id, country, min(currency) AS currency, min(now_minor) AS price_minor,
        max(now_minor) AS price_max_minor, bool_or(has_stock) AS in_stock,
        min(next_change_at) AS next_change_at,
        (min(ARRAY[now_minor, full_minor]))[2] AS full_minor
    FROM offered GROUP BY product_id, country
)"""

_SIZE_NAMES = "('size', 'größe', 'grösse', 'groesse', 'Größe', 'taille', 'konfektionsgröße')"

# What is the same in all countries.
_FACTS = f"""
facts AS (
    SELECT p.id AS product_id, p.shop_id, p.slug, p.condition, p.brand, p.published_at,
        p.category_id, c.slug AS category, way.ids AS way,
        shop.handle, shop.name AS shop_name, shop.seller_kind, kinds.colours, kinds.sizes,
        CASE WHEN p.language LIKE 'de%%' THEN p.title
            ELSE coalesce(nullif(p.translations->'de'->>'title', ''), p.title) END AS title_de,
        CASE WHEN p.language LIKE 'en%%' THEN p.title
            ELSE coalesce(nullif(p.translations->'en'->>'title', ''), p.title) END AS title_en,
        first.image, first.picture,
        floor(extract(epoch FROM p.published_at - %(epoch)s::timestamptz) / 86400)::int
            + ('x' || left(md5(p.id::text), 6))::bit(24)::int %% %(lot)s
            + %(has_picture)s * (pictures.ready > 0)::int
            + %(each_further_picture)s
                * least(greatest(pictures.ready - 1, 0), %(further_pictures)s)::int
            + %(has_description)s * (length(p.description) >= %(description_letters)s)::int
            + %(has_brand)s * (p.brand <> '')::int
            + %(has_gtin)s * kinds.has_gtin::int
            + %(has_properties)s * (p.attributes <> '{{}}')::int AS points
    FROM catalog_product p
    JOIN shops_shop shop ON shop.id = p.shop_id
    JOIN catalog_category c ON c.id = p.category_id
    CROSS JOIN LATERAL (
        SELECT CASE WHEN c.path[cardinality(c.path)] = c.id THEN c.path
            ELSE c.path || c.id END AS ids
    ) AS way
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT v.colour ORDER BY v.colour)
                FILTER (WHERE v.colour <> ''), '{{}}') AS colours,
            coalesce(array_agg(DISTINCT size.value) FILTER (WHERE size.value <> ''), '{{}}')
                AS sizes,
            coalesce(bool_or(v.gtin <> ''), false) AS has_gtin
        FROM catalog_variant v
        LEFT JOIN LATERAL jsonb_each_text(v.attributes) AS size
            ON lower(size.key) IN {_SIZE_NAMES}
        WHERE v.product_id = p.id AND v.is_offered
    ) AS kinds
    CROSS JOIN LATERAL (
        SELECT count(*) AS ready FROM catalog_productpicture pp
        JOIN pictures_picture pic ON pic.id = pp.picture_id AND pic.status = 'ready'
        WHERE pp.product_id = p.id
    ) AS pictures
    LEFT JOIN LATERAL (
        SELECT %(media)s || coalesce(
                (SELECT s.value->>'webp' FROM jsonb_array_elements(pic.sizes) AS s
                WHERE (s.value->>'width')::int >= 600
                ORDER BY (s.value->>'width')::int LIMIT 1),
                pic.sizes->-1->>'webp') AS image,
            row_to_json((SELECT shown FROM (
                SELECT pic.width, pic.height, pic.colour, pp.alt,
                    (SELECT json_agg(row_to_json((SELECT one FROM (SELECT
                        (s.value->>'width')::int AS width, (s.value->>'height')::int AS height,
                        %(media)s || (s.value->>'webp') AS webp,
                        %(media)s || (s.value->>'avif') AS avif) AS one)))
                    FROM jsonb_array_elements(pic.sizes) AS s) AS sizes
            ) AS shown)) AS picture
        FROM catalog_productpicture pp
        JOIN pictures_picture pic ON pic.id = pp.picture_id AND pic.status = 'ready'
        WHERE pp.product_id = p.id
        ORDER BY pp.position, pp.id LIMIT 1
    ) AS first ON true
    WHERE p.id = ANY(%(ids)s::uuid[])
)"""


def _amount(minor: str) -> str:
    return (
        "row_to_json((SELECT money FROM"
        f" (SELECT {minor} AS amount_minor, priced.currency) AS money))"
    )


def _card(title: str) -> str:
    return f"""
    row_to_json((SELECT item FROM (SELECT
        facts.product_id AS id, facts.slug, facts.{title} AS title,
        row_to_json((SELECT shop FROM
            (SELECT facts.handle, facts.shop_name AS name) AS shop)) AS shop,
        {_amount("priced.price_minor")} AS price,
        facts.image, priced.in_stock,
        CASE WHEN priced.price_max_minor > priced.price_minor
            THEN {_amount("priced.price_max_minor")} END AS price_max,
        CASE WHEN priced.full_minor > priced.price_minor
            THEN {_amount("priced.full_minor")} END AS was,
        facts.condition, facts.brand, facts.category, facts.seller_kind, facts.published_at
    ) AS item))::text"""


_COLUMNS = (
    "shop_id, category_1, category_2, category_3, rank, published_at, price_minor,"
    " price_max_minor, was_minor, currency, in_stock, condition, seller_kind, brand, colours,"
    " sizes, next_change_at"
)
_EXCLUDED = ", ".join(f"excluded.{column.strip()}" for column in _COLUMNS.split(","))
_STORED = ", ".join(f"l.{column.strip()}" for column in _COLUMNS.split(","))


def _scoped(source: str, sign: int) -> str:
    return f"""
    SELECT {source}.country, scope, {source}.in_stock, {sign} AS delta
    FROM {source} CROSS JOIN LATERAL unnest(ARRAY['', 'c' || category_1, 'c' || category_2,
        'c' || category_3, 's' || shop_id]) AS scope
    WHERE scope IS NOT NULL"""


# Old rows are read with the snapshot the statement began with, before its own writes.
WRITE = f"""
WITH {_OFFERED}, {_PRICED}, {_FACTS},
wanted AS (
    SELECT priced.product_id, priced.country, facts.shop_id,
        way[1] AS category_1, way[2] AS category_2, way[3] AS category_3,
        points + %(in_stock)s * priced.in_stock::int AS rank,
        facts.published_at, priced.price_minor, priced.price_max_minor,
        CASE WHEN priced.full_minor > priced.price_minor THEN priced.full_minor END AS was_minor,
        priced.currency, priced.in_stock, facts.condition, facts.seller_kind, facts.brand,
        facts.colours, facts.sizes, priced.next_change_at,
        {_card("title_de")} AS de, {_card("title_en")} AS en,
        coalesce(facts.picture::text, 'null') AS picture
    FROM priced JOIN facts USING (product_id)
),
old AS (
    SELECT * FROM marketplace_listing WHERE product_id = ANY(%(ids)s::uuid[])
),
written AS (
    INSERT INTO marketplace_listing AS l (product_id, country, {_COLUMNS})
    SELECT product_id, country, {_COLUMNS} FROM wanted
    ON CONFLICT (product_id, country) DO UPDATE SET ({_COLUMNS}) = ROW({_EXCLUDED})
    WHERE ({_STORED}) IS DISTINCT FROM ({_EXCLUDED})
),
carded AS (
    INSERT INTO marketplace_card AS c (product_id, country, de, en, picture)
    SELECT product_id, country, de, en, picture FROM wanted
    ON CONFLICT (product_id, country) DO UPDATE
    SET de = excluded.de, en = excluded.en, picture = excluded.picture
    WHERE (c.de, c.en, c.picture) IS DISTINCT FROM (excluded.de, excluded.en, excluded.picture)
),
gone AS (
    DELETE FROM marketplace_listing l WHERE product_id = ANY(%(ids)s::uuid[])
        AND NOT EXISTS (SELECT FROM wanted w
            WHERE w.product_id = l.product_id AND w.country = l.country)
),
uncarded AS (
    DELETE FROM marketplace_card c WHERE product_id = ANY(%(ids)s::uuid[])
        AND NOT EXISTS (SELECT FROM wanted w
            WHERE w.product_id = c.product_id AND w.country = c.country)
),
changes AS ({_scoped("wanted", 1)} UNION ALL {_scoped("old", -1)})
INSERT INTO marketplace_tally (id, country, scope, in_stock, delta)
SELECT gen_random_uuid(), country, scope, in_stock, sum(delta)
FROM changes GROUP BY country, scope, in_stock HAVING sum(delta) <> 0
"""


def _details(language: str) -> str:
    own = "de" if language == "de" else "en"
    return f"""
    row_to_json((SELECT page FROM (SELECT
        CASE WHEN p.language LIKE '{own}%%' THEN p.description ELSE
            coalesce(nullif(p.translations->'{own}'->>'description', ''), p.description)
            END AS description,
        p.attributes, p.option_names, coalesce(media.shown, '[]'::json) AS media
    ) AS page))::text"""


# The part of a product's page that no country, no stock and no price changes.
DETAILS = f"""
UPDATE marketplace_document d SET slug = n.slug, de = n.de, en = n.en
FROM (
    SELECT p.id, p.slug, {_details("de")} AS de, {_details("en")} AS en
    FROM catalog_product p
    CROSS JOIN LATERAL (
        SELECT json_agg(row_to_json((SELECT one FROM (SELECT
            %(media)s || (pic.sizes->-1->>'webp') AS url,
            (pic.sizes->-1->>'width')::int AS width, (pic.sizes->-1->>'height')::int AS height,
            pp.alt, pic.colour, pp.variant_id AS variant,
            (SELECT json_agg(row_to_json((SELECT size FROM (SELECT
                (s.value->>'width')::int AS width, (s.value->>'height')::int AS height,
                %(media)s || (s.value->>'webp') AS webp,
                %(media)s || (s.value->>'avif') AS avif) AS size)))
            FROM jsonb_array_elements(pic.sizes) AS s) AS sizes
        ) AS one)) ORDER BY pp.position, pp.id) AS shown
        FROM catalog_productpicture pp
        JOIN pictures_picture pic ON pic.id = pp.picture_id AND pic.status = 'ready'
        WHERE pp.product_id = p.id
    ) AS media
    WHERE p.id = ANY(%(ids)s::uuid[])
) AS n
WHERE d.product_id = n.id AND (d.slug, d.de, d.en) IS DISTINCT FROM (n.slug, n.de, n.en)
"""

FORGET = """
DELETE FROM marketplace_document d WHERE product_id = ANY(%(ids)s::uuid[])
    AND NOT EXISTS (SELECT FROM catalog_product p WHERE p.id = d.product_id)
"""

FOLD = """
WITH many AS (
    SELECT country, scope, in_stock FROM marketplace_tally
    GROUP BY country, scope, in_stock HAVING count(*) > 1
),
taken AS (
    DELETE FROM marketplace_tally WHERE id IN (
        SELECT t.id FROM marketplace_tally t JOIN many USING (country, scope, in_stock)
        FOR UPDATE OF t SKIP LOCKED)
    RETURNING country, scope, in_stock, delta
)
INSERT INTO marketplace_tally (id, country, scope, in_stock, delta)
SELECT gen_random_uuid(), country, scope, in_stock, sum(delta)
FROM taken GROUP BY country, scope, in_stock HAVING sum(delta) <> 0
"""
