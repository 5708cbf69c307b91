/**
 * What may be asked of copies by those who see none of them, answered by yes, no or a moment: functions with the owner's rights, for
 * the unit that is speaking.
 */
export const askedBlindly = `
-- How high what a person has in his own hand is.
create function jingui.in_hand(of_person text) returns table (level int, regime text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select c.level, c.regime from public.carrier c
    where c.unit_id = jingui.unit() and c.hand in ('person', 'courier') and c.hand_id = of_person
$$;

-- Whether a copy, or a copy of one, was limited to him by name whose document is known to him by his department only (CARRIER-031).
create function jingui.named_on_copies(of_person text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.carrier c join public.document d on d.unit_id = c.unit_id and d.id = c.document_id
    where c.unit_id = jingui.unit() and c.copy_of is not null and c.hand <> 'destroyed' and ('p:' || of_person) = any (c.scope)
      and not d.scope && array['p:' || of_person, 'all'])
$$;

create function jingui.keeps_top_secret() returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.carrier c where c.unit_id = jingui.unit() and c.level = 5 and c.hand not in ('destroyed', 'unit'))
$$;

-- What stands round a name or number, or between its signs, and is no part of it.
create function jingui.bare(name text) returns text
  language sql immutable set search_path = pg_catalog as $$
  select regexp_replace(lower(normalize(coalesce(name, ''), nfkc)), '[[:space:][:punct:]《》〈〉“”‘’【】〔〕，。、；：·—\\u200b-\\u200f\\u2060\\ufeff]', '', 'g')
$$;

-- One is called by the other: it is all there is, or is long enough to be told among other words.
create function jingui.is_called(words text, name text) returns boolean
  language sql immutable set search_path = pg_catalog as $$
  select name <> '' and (words = name or length(name) > 3 and strpos(words, name) > 0)
$$;

-- Those of these words that call a paper which is not public, or one of its copies, by title or number (CARRIER-063).
create function jingui.papers_called(names text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select n from unnest(names) n where exists (select 1 from public.document d
      where d.unit_id = jingui.unit() and d.level > 0
        and (jingui.is_called(jingui.bare(n), jingui.bare(d.title)) or jingui.is_called(jingui.bare(n), jingui.bare(d.doc_no))
          or jingui.is_called(jingui.bare(n), jingui.bare(d.register_no))))
    or exists (select 1 from public.carrier c
      where c.unit_id = jingui.unit() and c.level > 0 and jingui.is_called(jingui.bare(n), jingui.bare(c.code)))
$$;

-- Whether another document of our own bears the number already.
create function jingui.doc_no_taken(number text, but text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select 1 from public.document d where d.unit_id = jingui.unit() and d.source = 'own' and d.id <> but
    and jingui.bare(d.doc_no) = jingui.bare(number))
$$;

-- A bare title without what only says which file of it this is.
create function jingui.without_file(name text) returns text
  language sql immutable set search_path = pg_catalog as $$
  select regexp_replace(regexp_replace(name, '^附件[0-9一二三四五六七八九十]*', ''),
    '(扫描件|终稿|定稿|草稿|正文|副本|复印件|修改稿|送审稿|最终版|docx?|xlsx?|pptx?|pdf|ofd|wps|txt)+$', '')
$$;

-- The highest paper these words call, by its whole title, or by a number of its own or the code of a copy among them (DEVICE-013).
create function jingui.paper_called(words text) returns table (id text, level int, regime text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select d.id, d.level, d.regime::text from public.document d
    where d.unit_id = jingui.unit() and d.level > 0
      and (jingui.without_file(jingui.bare(d.title)) = jingui.without_file(jingui.bare(words))
        or jingui.is_called(jingui.bare(words), jingui.bare(d.doc_no)) or jingui.is_called(jingui.bare(words), jingui.bare(d.register_no))
        or exists (select 1 from public.carrier c where c.unit_id = d.unit_id and c.document_id = d.id
          and jingui.is_called(jingui.bare(words), jingui.bare(c.code))))
    order by d.level desc, d.id limit 1
$$;`;
