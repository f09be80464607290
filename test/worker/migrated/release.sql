-- What the release before the refactoring (67c9b0b, migrations up to 0006) left in its database: made by that
-- release itself, through its API, its cron and its queue, with everybody and everything in it invented.
-- 20 October 2026: ten people apply; a rejection, a withdrawal taken back and done again, a deletion, a saved
-- profile, a hire, a transfer, a bounce; a panel with one internal reviewer, who hands in, and one external,
-- who begins. 23 November: a month-old mail is archived in R2, a reminder leaves; a code is asked for, a
-- message is planned, a third reviewer is invited, and one of the panel's candidates is rejected: these wait.
-- Statements end with a semicolon before an empty line or the end.

INSERT INTO api_keys (id, org_id, name, prefix, hash, created_at) VALUES
('key_01m5c563000gx0cpzfskpa6yf6', 'org_01m5c563000gwz1f9w03grr3bb', 'HR', 'vid_', '3ec11968582750aee29bd5b8b80acf431b443a58978db95d858720d7901f8755', '2026-11-01T08:00:00.000Z');

INSERT INTO application_files (application_id, file_id, org_id) VALUES
('app_01m5c56bs80g95q3n9n4gx0wmt', 'file_01m5c56fp8011vydjp0k56f5f6', 'org_01m5c563000gwz1f9w03grr3bb');

INSERT INTO applications (id, org_id, external_id, project_id, candidate_id, status, former_status, version, deleted_at, received_at, cover_letter, answers, first_fold, last_fold) VALUES
('app_01m5c565xr0tqx11stg5c1tk9y', 'org_01m5c563000gwz1f9w03grr3bb', 'A-1', 'proj_01m5c563z80yjtewn9ges4rj8p', 'cand_01m5c565xr0tqw7zjjarjq81z8', 'rejected', 'received', 2, NULL, '2026-10-10T10:00:00.000Z', 'Anna Avslag söker.', '[]', 'anna avslag', 'avslag anna'),
('app_01m5c566x001n662zsy5y350t8', 'org_01m5c563000gwz1f9w03grr3bb', 'A-2', 'proj_01m5c563z80yjtewn9ges4rj8p', 'cand_01m5c566x001n5fwfvfrcq55y3', 'withdrawn', 'received', 4, NULL, '2026-10-10T10:00:00.000Z', 'Disa Dragit söker.', '[]', 'disa dragit', 'dragit disa'),
('app_01m5c567w80yk6cnvrexsdnnja', 'org_01m5c563000gwz1f9w03grr3bb', 'A-3', 'proj_01m5c563z80yjtewn9ges4rj8p', 'cand_01m5c567w80yk585zytxefx2d1', 'received', NULL, 2, '2026-10-20T08:00:20.000Z', '2026-10-10T10:00:00.000Z', 'Rune Raderad söker.', '[]', 'rune raderad', 'raderad rune'),
('app_01m5c568vg0d9jeaqy60gce4sx', 'org_01m5c563000gwz1f9w03grr3bb', 'A-4', 'proj_01m5c563z80yjtewn9ges4rj8p', 'cand_01m5c568vg0d9h0jxvm7yw08fj', 'saved', NULL, 2, NULL, '2026-10-10T10:00:00.000Z', 'Siv Sparad söker.', '[]', 'siv sparad', 'sparad siv'),
('app_01m5c569tr0d6c22wfpgyxh3v5', 'org_01m5c563000gwz1f9w03grr3bb', 'A-5', 'proj_01m5c563z80yjtewn9ges4rj8p', 'cand_01m5c569tr0d6bpchmgtt6jcnt', 'hired', NULL, 2, NULL, '2026-10-10T10:00:00.000Z', 'Hedda Hyrd söker.', '[]', 'hedda hyrd', 'hyrd hedda'),
('app_01m5c56at00wfmtfy74q8hkgt0', 'org_01m5c563000gwz1f9w03grr3bb', 'A-6', 'proj_01m5c563z80yjtewn9ges4rj8p', 'cand_01m5c56at00wfkhf46khx5x9rw', 'received', NULL, 2, NULL, '2026-10-10T10:00:00.000Z', 'Olle Flyttad söker.', '[]', 'olle flyttad', 'flyttad olle'),
('app_01m5c56bs80g95q3n9n4gx0wmt', 'org_01m5c563000gwz1f9w03grr3bb', 'A-7', 'proj_01m5c563z80yjtewn9ges4rj8p', 'cand_01m5c56bs80g94dphhcm5yhwwh', 'received', NULL, 3, NULL, '2026-10-10T10:00:00.000Z', 'Mats Mejlad söker.', '[{"question":"När kan du börja?","answer":"Genast."}]', 'mats mejlad', 'mejlad mats'),
('app_01m5c56crg0t8tzas11zwx5tdw', 'org_01m5c563000gwz1f9w03grr3bb', 'A-8', 'proj_01m5c563z80yjtewn9ges4rj8p', 'cand_01m5c56crg0t8s8kqagzq82q9a', 'rejected', 'received', 3, NULL, '2026-10-10T10:00:00.000Z', 'Pia Panelsson söker.', '[]', 'pia panelsson', 'panelsson pia'),
('app_01m5c56dqr0rxcyz76n13atc5g', 'org_01m5c563000gwz1f9w03grr3bb', 'A-9', 'proj_01m5c563z80yjtewn9ges4rj8p', 'cand_01m5c56dqr0rxbq39cwsewaz27', 'received', NULL, 2, NULL, '2026-10-10T10:00:00.000Z', 'Per Panelberg söker.', '[]', 'per panelberg', 'panelberg per'),
('app_01m5c56eq00gkarrzbtdd6q739', 'org_01m5c563000gwz1f9w03grr3bb', 'A-10', 'proj_01m5c563z80yjtewn9ges4rj8p', 'cand_01m5c56eq00gk9dzb5vt2dw8dk', 'received', NULL, 2, NULL, '2026-10-10T10:00:00.000Z', 'Stina Studs söker.', '[]', 'stina studs', 'studs stina'),
('app_01m5c56ser0afkjs2agk2sxdpr', 'org_01m5c563000gwz1f9w03grr3bb', NULL, 'proj_01m5c564yg01x2m2gjapfdhgz1', 'cand_01m5c56at00wfkhf46khx5x9rw', 'received', NULL, 1, NULL, '2026-10-20T08:00:23.000Z', NULL, '[]', 'olle flyttad', 'flyttad olle');

INSERT INTO blob_gc (key, org_id, not_before) VALUES
('fabc36728ef9492ebed142bb4152650c67102f712e0c4c84aca77cbd1c2ca577', 'org_01m5c563000gwz1f9w03grr3bb', '2026-11-24T11:55:01.000Z');

INSERT INTO candidates (id, org_id, version, first_name, last_name, email, email_fold, language, protected_identity, created_at) VALUES
('cand_01m5c565xr0tqw7zjjarjq81z8', 'org_01m5c563000gwz1f9w03grr3bb', 1, 'Anna', 'Avslag', 'anna.avslag@exempel.example', 'anna.avslag@exempel.example', 'sv', 0, '2026-10-20T08:00:03.000Z'),
('cand_01m5c566x001n5fwfvfrcq55y3', 'org_01m5c563000gwz1f9w03grr3bb', 1, 'Disa', 'Dragit', 'disa.dragit@exempel.example', 'disa.dragit@exempel.example', 'sv', 0, '2026-10-20T08:00:04.000Z'),
('cand_01m5c567w80yk585zytxefx2d1', 'org_01m5c563000gwz1f9w03grr3bb', 1, 'Rune', 'Raderad', 'rune.raderad@exempel.example', 'rune.raderad@exempel.example', 'sv', 0, '2026-10-20T08:00:05.000Z'),
('cand_01m5c568vg0d9h0jxvm7yw08fj', 'org_01m5c563000gwz1f9w03grr3bb', 1, 'Siv', 'Sparad', 'siv.sparad@exempel.example', 'siv.sparad@exempel.example', 'sv', 0, '2026-10-20T08:00:06.000Z'),
('cand_01m5c569tr0d6bpchmgtt6jcnt', 'org_01m5c563000gwz1f9w03grr3bb', 1, 'Hedda', 'Hyrd', 'hedda.hyrd@exempel.example', 'hedda.hyrd@exempel.example', 'sv', 0, '2026-10-20T08:00:07.000Z'),
('cand_01m5c56at00wfkhf46khx5x9rw', 'org_01m5c563000gwz1f9w03grr3bb', 1, 'Olle', 'Flyttad', 'olle.flyttad@exempel.example', 'olle.flyttad@exempel.example', 'sv', 0, '2026-10-20T08:00:08.000Z'),
('cand_01m5c56bs80g94dphhcm5yhwwh', 'org_01m5c563000gwz1f9w03grr3bb', 1, 'Mats', 'Mejlad', 'mats.mejlad@exempel.example', 'mats.mejlad@exempel.example', 'sv', 0, '2026-10-20T08:00:09.000Z'),
('cand_01m5c56crg0t8s8kqagzq82q9a', 'org_01m5c563000gwz1f9w03grr3bb', 1, 'Pia', 'Panelsson', 'pia.panelsson@exempel.example', 'pia.panelsson@exempel.example', 'sv', 0, '2026-10-20T08:00:10.000Z'),
('cand_01m5c56dqr0rxbq39cwsewaz27', 'org_01m5c563000gwz1f9w03grr3bb', 1, 'Per', 'Panelberg', 'per.panelberg@exempel.example', 'per.panelberg@exempel.example', 'sv', 0, '2026-10-20T08:00:11.000Z'),
('cand_01m5c56eq00gk9dzb5vt2dw8dk', 'org_01m5c563000gwz1f9w03grr3bb', 1, 'Stina', 'Studs', 'stina.studs@exempel.example', 'stina.studs@exempel.example', 'sv', 0, '2026-10-20T08:00:12.000Z');

INSERT INTO employees (id, org_id, candidate_id, application_id, position, department, start_date, created_at, project_id) VALUES
('emp_01m5c56rfg0h4fnrs2d96d385w', 'org_01m5c563000gwz1f9w03grr3bb', 'cand_01m5c569tr0d6bpchmgtt6jcnt', 'app_01m5c569tr0d6c22wfpgyxh3v5', 'Systemutvecklare', 'Digitalisering', '2027-01-11', '2026-10-20T08:00:22.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p');

INSERT INTO event_details (receipt_id, org_id, application_id, detail) VALUES
('rcpt_01m5c56jm00ca1c93anz0d8ky6', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c565xr0tqx11stg5c1tk9y', '{"type":"email","reason":"rejection-1","note":"Saknar körkort."}'),
('rcpt_01m5c56kk806f69d1ybpnw1ype', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c566x001n662zsy5y350t8', '{"source":"phone","reason":"withdrawal-1"}'),
('rcpt_01m5c56nhr02nz98k5tx25fh70', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c566x001n662zsy5y350t8', '{"source":"email"}'),
('rcpt_01m5c56ph00av7pw161zqkxgbd', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c567w80yk6cnvrexsdnnja', '{"note":"Dubblett."}'),
('rcpt_01m5c56qg8055p74rg0ykpag52', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c568vg0d9jeaqy60gce4sx', '{"purpose":"Kommande tjänster","basis":"consent","expiresOn":"2027-11-01"}'),
('rcpt_01m5c56rfg0h4g4v1hxss9awn2', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c569tr0d6c22wfpgyxh3v5', '{"position":"Systemutvecklare","department":"Digitalisering","startDate":"2027-01-11"}'),
('rcpt_01m5c56ser0afnhwbv4eepg67x', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c56at00wfmtfy74q8hkgt0', '{"project":"Testledare","stay":true}'),
('rcpt_01m844c5w807cbw6y0g9bahtkw', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c56crg0t8tzas11zwx5tdw', '{"type":"email","reason":"rejection-2"}');

INSERT INTO events (application_id, version, org_id, project_id, receipt_id, unit_id, operation_id, verb, from_status, to_status, from_former, to_former, from_deleted, to_deleted, gone, actor_id, actor_name, at, effects, undoes) VALUES
('app_01m5c565xr0tqx11stg5c1tk9y', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c565xr0tqykjm7xjjzw4ar', 'rcpt_01m5c565xr0tqykjm7xjjzw4ar', 'op_01m5c565xr0tqzapw4tth1wmyc', 'receive', NULL, 'received', NULL, NULL, 0, 0, 0, 'key_01m5c563000gx0cpzfskpa6yf6', 'HR', '2026-10-20T08:00:03.000Z', '[]', NULL),
('app_01m5c566x001n662zsy5y350t8', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c566x001n7hey436tnqwm6', 'rcpt_01m5c566x001n7hey436tnqwm6', 'op_01m5c566x001n869hxn6zppn5a', 'receive', NULL, 'received', NULL, NULL, 0, 0, 0, 'key_01m5c563000gx0cpzfskpa6yf6', 'HR', '2026-10-20T08:00:04.000Z', '[]', NULL),
('app_01m5c567w80yk6cnvrexsdnnja', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c567w80yk7hyrse2r0rgnq', 'rcpt_01m5c567w80yk7hyrse2r0rgnq', 'op_01m5c567w80yk8r9v54934rn13', 'receive', NULL, 'received', NULL, NULL, 0, 0, 0, 'key_01m5c563000gx0cpzfskpa6yf6', 'HR', '2026-10-20T08:00:05.000Z', '[]', NULL),
('app_01m5c568vg0d9jeaqy60gce4sx', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c568vg0d9kprqwe29q2as5', 'rcpt_01m5c568vg0d9kprqwe29q2as5', 'op_01m5c568vg0d9m34yjmzwtc8cf', 'receive', NULL, 'received', NULL, NULL, 0, 0, 0, 'key_01m5c563000gx0cpzfskpa6yf6', 'HR', '2026-10-20T08:00:06.000Z', '[]', NULL),
('app_01m5c569tr0d6c22wfpgyxh3v5', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c569tr0d6d24jywmehr865', 'rcpt_01m5c569tr0d6d24jywmehr865', 'op_01m5c569tr0d6ezwy0k3s88zqj', 'receive', NULL, 'received', NULL, NULL, 0, 0, 0, 'key_01m5c563000gx0cpzfskpa6yf6', 'HR', '2026-10-20T08:00:07.000Z', '[]', NULL),
('app_01m5c56at00wfmtfy74q8hkgt0', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56at00wfnc20jty1ct9v3', 'rcpt_01m5c56at00wfnc20jty1ct9v3', 'op_01m5c56at00wfpr3hee2f4sdwk', 'receive', NULL, 'received', NULL, NULL, 0, 0, 0, 'key_01m5c563000gx0cpzfskpa6yf6', 'HR', '2026-10-20T08:00:08.000Z', '[]', NULL),
('app_01m5c56bs80g95q3n9n4gx0wmt', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56bs80g969ph7bwsntv34', 'rcpt_01m5c56bs80g969ph7bwsntv34', 'op_01m5c56bs80g9707hqdpz1fwbg', 'receive', NULL, 'received', NULL, NULL, 0, 0, 0, 'key_01m5c563000gx0cpzfskpa6yf6', 'HR', '2026-10-20T08:00:09.000Z', '[]', NULL),
('app_01m5c56crg0t8tzas11zwx5tdw', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56crg0t8vj47eycsm9yrb', 'rcpt_01m5c56crg0t8vj47eycsm9yrb', 'op_01m5c56crg0t8w7e0rvws36qja', 'receive', NULL, 'received', NULL, NULL, 0, 0, 0, 'key_01m5c563000gx0cpzfskpa6yf6', 'HR', '2026-10-20T08:00:10.000Z', '[]', NULL),
('app_01m5c56dqr0rxcyz76n13atc5g', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56dqr0rxdzgxv5657ggyp', 'rcpt_01m5c56dqr0rxdzgxv5657ggyp', 'op_01m5c56dqr0rxept4g1b6c5gaz', 'receive', NULL, 'received', NULL, NULL, 0, 0, 0, 'key_01m5c563000gx0cpzfskpa6yf6', 'HR', '2026-10-20T08:00:11.000Z', '[]', NULL),
('app_01m5c56eq00gkarrzbtdd6q739', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56eq00gkb3g03dcgvw5sg', 'rcpt_01m5c56eq00gkb3g03dcgvw5sg', 'op_01m5c56eq00gkcjf77kx0m9tsv', 'receive', NULL, 'received', NULL, NULL, 0, 0, 0, 'key_01m5c563000gx0cpzfskpa6yf6', 'HR', '2026-10-20T08:00:12.000Z', '[]', NULL),
('app_01m5c565xr0tqx11stg5c1tk9y', 2, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56jm00ca1c93anz0d8ky6', 'rcpt_01m5c56jm00ca1c93anz0d8ky6', 'op_01m5c56jm00ca3cn3ah75rz2pz', 'reject', 'received', 'rejected', NULL, 'received', 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:00:16.000Z', '[]', NULL),
('app_01m5c566x001n662zsy5y350t8', 2, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56kk806f69d1ybpnw1ype', 'rcpt_01m5c56kk806f69d1ybpnw1ype', 'op_01m5c56kk806f8a2vk51kqyhqx', 'withdraw', 'received', 'withdrawn', NULL, 'received', 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:00:17.000Z', '[]', NULL),
('app_01m5c566x001n662zsy5y350t8', 3, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56mjg0p2fff3w8pzxrr3e', 'rcpt_01m5c56mjg0p2fff3w8pzxrr3e', 'op_01m5c56mjg0p2g13m0rskw9s8b', 'undo', 'withdrawn', 'received', 'received', NULL, 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:00:18.000Z', '[{"kind":"cancel-messages","messages":["msg_01m5c56kk806f70azybr12w1we"]}]', 'rcpt_01m5c56kk806f69d1ybpnw1ype'),
('app_01m5c566x001n662zsy5y350t8', 4, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56nhr02nz98k5tx25fh70', 'rcpt_01m5c56nhr02nz98k5tx25fh70', 'op_01m5c56nhr02p02f7561vcwh94', 'withdraw', 'received', 'withdrawn', NULL, 'received', 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:00:19.000Z', '[]', NULL),
('app_01m5c567w80yk6cnvrexsdnnja', 2, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56ph00av7pw161zqkxgbd', 'rcpt_01m5c56ph00av7pw161zqkxgbd', 'op_01m5c56ph00av8b2j3jb8bs00d', 'delete', 'received', 'received', NULL, NULL, 0, 1, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:00:20.000Z', '[]', NULL),
('app_01m5c568vg0d9jeaqy60gce4sx', 2, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56qg8055p74rg0ykpag52', 'rcpt_01m5c56qg8055p74rg0ykpag52', 'op_01m5c56qg8055rx9srhp9m19vh', 'save', 'received', 'saved', NULL, NULL, 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:00:21.000Z', '[{"kind":"save-profile","profile":"prof_01m5c56qg8055nabdbj84934yg"}]', NULL),
('app_01m5c569tr0d6c22wfpgyxh3v5', 2, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56rfg0h4g4v1hxss9awn2', 'rcpt_01m5c56rfg0h4g4v1hxss9awn2', 'op_01m5c56rfg0h4hw6pw8ryvzfyr', 'hire', 'received', 'hired', NULL, NULL, 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:00:22.000Z', '[{"kind":"employ","employee":"emp_01m5c56rfg0h4fnrs2d96d385w","files":[]}]', NULL),
('app_01m5c56at00wfmtfy74q8hkgt0', 2, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56ser0afnhwbv4eepg67x', 'rcpt_01m5c56ser0afnhwbv4eepg67x', 'op_01m5c56ser0afpp1g7rm6sbfme', 'transfer', 'received', 'received', NULL, NULL, 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:00:23.000Z', '[{"kind":"create-application","application":"app_01m5c56ser0afkjs2agk2sxdpr","project":"proj_01m5c564yg01x2m2gjapfdhgz1","receipt":"rcpt_01m5c56ser0afmmtakr9ga2p92"}]', NULL),
('app_01m5c56ser0afkjs2agk2sxdpr', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c564yg01x2m2gjapfdhgz1', 'rcpt_01m5c56ser0afmmtakr9ga2p92', 'rcpt_01m5c56ser0afnhwbv4eepg67x', 'op_01m5c56ser0afpp1g7rm6sbfme', 'transfer', NULL, 'received', NULL, NULL, 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:00:23.000Z', '[]', NULL),
('app_01m5c56eq00gkarrzbtdd6q739', 2, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c56te002fbfr922f5fcnav', 'rcpt_01m5c56te002fbfr922f5fcnav', 'op_01m5c56te002fdp4y2wt4jhsy4', 'send-email', 'received', 'received', NULL, NULL, 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:00:24.000Z', '[]', NULL),
('app_01m5c56bs80g95q3n9n4gx0wmt', 2, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c5rewg040dhw00b50v6b1h', 'rcpt_01m5c5rewg040dhw00b50v6b1h', 'op_01m5c5rewg040gra93gpsqg8xx', 'send-to-panel', 'received', 'received', NULL, NULL, 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:10:02.000Z', '[{"kind":"join-panel","panel":"pan_01m5c5rewg040as0hf81cr4rk7"}]', NULL),
('app_01m5c56crg0t8tzas11zwx5tdw', 2, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c5rewg040esh94y3dvm9sq', 'rcpt_01m5c5rewg040esh94y3dvm9sq', 'op_01m5c5rewg040gra93gpsqg8xx', 'send-to-panel', 'received', 'received', NULL, NULL, 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:10:02.000Z', '[{"kind":"join-panel","panel":"pan_01m5c5rewg040as0hf81cr4rk7"}]', NULL),
('app_01m5c56dqr0rxcyz76n13atc5g', 2, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m5c5rewg040fz574rp8qgs3b', 'rcpt_01m5c5rewg040fz574rp8qgs3b', 'op_01m5c5rewg040gra93gpsqg8xx', 'send-to-panel', 'received', 'received', NULL, NULL, 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-10-20T08:10:02.000Z', '[{"kind":"join-panel","panel":"pan_01m5c5rewg040as0hf81cr4rk7"}]', NULL),
('app_01m5c56bs80g95q3n9n4gx0wmt', 3, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m8444wfg02cez0yr2h2hqzr6', 'rcpt_01m8444wfg02cez0yr2h2hqzr6', 'op_01m8444wfg02cg7pp0w8ryby8v', 'send-email', 'received', 'received', NULL, NULL, 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-11-23T11:55:02.000Z', '[]', NULL),
('app_01m5c56crg0t8tzas11zwx5tdw', 3, 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'rcpt_01m844c5w807cbw6y0g9bahtkw', 'rcpt_01m844c5w807cbw6y0g9bahtkw', 'op_01m844c5w807cddjvpcfmjtfnp', 'reject', 'received', 'rejected', NULL, 'received', 0, 0, 0, 'anna.ek', 'Anna Ek', '2026-11-23T11:59:01.000Z', '[]', NULL);

INSERT INTO files (id, org_id, candidate_id, filename, content_type, size, sha256, key, anonymised, created_at) VALUES
('file_01m5c56fp8011vydjp0k56f5f6', 'org_01m5c563000gwz1f9w03grr3bb', 'cand_01m5c56bs80g94dphhcm5yhwwh', 'cv.pdf', 'application/pdf', 45, '5a838678058f6de375e8635b5f2fea47a4e5f07cb1a882a44b10f39abc6f34ff', '056d0683ede049d29524b9753121d655665be339a80f447f86c450922431ed62', 0, '2026-10-20T08:00:13.000Z'),
('file_01m8444vg80x2ej1t5sbc54802', 'org_01m5c563000gwz1f9w03grr3bb', NULL, 'karta.pdf', 'application/pdf', 45, '5a838678058f6de375e8635b5f2fea47a4e5f07cb1a882a44b10f39abc6f34ff', 'fabc36728ef9492ebed142bb4152650c67102f712e0c4c84aca77cbd1c2ca577', 0, '2026-11-23T11:55:01.000Z');

INSERT INTO idempotency_keys (org_id, actor_id, key, route, body_hash, operation_id, outcomes, created_at) VALUES
('org_01m5c563000gwz1f9w03grr3bb', 'anna.ek', 'key-A-7-send-email-1795434901000', 'POST /v1/applications/:id/actions', '197496b86338198b93b41084da81b7dc7a2183122fe5f6216b2c9d6dd280b206', 'op_01m8444wfg02cg7pp0w8ryby8v', '[{"receipt":"rcpt_01m8444wfg02cez0yr2h2hqzr6","stood":{"application":"app_01m5c56bs80g95q3n9n4gx0wmt","seen":2}}]', '2026-11-23T11:55:02.000Z'),
('org_01m5c563000gwz1f9w03grr3bb', 'anna.ek', 'key-A-8-reject-1795435140000', 'POST /v1/applications/:id/actions', '9819add244f7beabd2eae5234741336f5303f96e4e17faa038e6f9123e3390cb', 'op_01m844c5w807cddjvpcfmjtfnp', '[{"receipt":"rcpt_01m844c5w807cbw6y0g9bahtkw","stood":{"application":"app_01m5c56crg0t8tzas11zwx5tdw","seen":2}}]', '2026-11-23T11:59:01.000Z');

INSERT INTO messages (id, org_id, application_id, candidate_id, operation_id, receipt_id, kind, audience, state, recipient, sender_name, sender_address, reply_to, subject, text, html, language, attachments, send_at, due_at, attempts, first_tried_at, provider_id, failure, created_at, state_at, project_id, template_id, source, list, version, panel_id, reviewer_id, body_key) VALUES
('msg_01m5c56jm00ca2811zhty96y6c', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c565xr0tqx11stg5c1tk9y', 'cand_01m5c565xr0tqw7zjjarjq81z8', 'op_01m5c56jm00ca3cn3ah75rz2pz', 'rcpt_01m5c56jm00ca1c93anz0d8ky6', 'reject', 'candidate', 'sent', 'anna.avslag@exempel.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Din ansökan till Systemutvecklare', '', '', 'sv', '[]', '2026-10-20T08:02:16.000Z', '2026-10-20T08:11:00.000Z', 1, '2026-10-20T08:10:00.000Z', '9593e417-dae3-4651-a03c-ac1edb69a8b1', NULL, '2026-10-20T08:00:16.000Z', '2026-10-20T08:10:00.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', 'tmpl_01m5c56hmr0sgcs4tsb0py8axh', NULL, 0, 1, NULL, NULL, '3544b5805fc7403fb008f463c9ea815383101e4a22e0497db71acca9152caa3e'),
('msg_01m5c56kk806f70azybr12w1we', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c566x001n662zsy5y350t8', 'cand_01m5c566x001n5fwfvfrcq55y3', 'op_01m5c56kk806f8a2vk51kqyhqx', 'rcpt_01m5c56kk806f69d1ybpnw1ype', 'withdraw', 'candidate', 'cancelled', 'disa.dragit@exempel.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Din ansökan till Systemutvecklare är tillbakadragen', 'Hej Disa Dragit,

Vi bekräftar att du har dragit tillbaka din ansökan till Systemutvecklare. Du behöver inte göra något mer.

Tack för att du sökte till oss och för att du lät oss veta. Du är välkommen att söka våra andra tjänster.

Om det har blivit fel, svara på det här mejlet så rättar vi det.

Med vänlig hälsning
Anna Ek
Provköpings kommun

--
Du får det här mejlet för att du har sökt Systemutvecklare hos Provköpings kommun.
', '<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Din ansökan till Systemutvecklare är tillbakadragen</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 12px; background: #f3f4f6; color: #1f2933; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.preheader { display: none; max-height: 0; overflow: hidden; }
.letter { max-width: 600px; margin: 0 auto; padding: 28px; box-sizing: border-box; background: #ffffff; border-radius: 8px; overflow-wrap: anywhere; }
.organisation { margin: 0 0 16px; font-size: 17px; font-weight: 600; }
hr { height: 0; margin: 0 0 24px; background: none; border-style: solid; border-width: 0 0 1px; }
.line { border-color: #d9dee5; }
.accent { border-bottom-width: 3px; }
.organisation img { display: block; max-width: 100%; height: 44px; width: auto; }
.body p { margin: 0 0 16px; }
.body ul { margin: 0 0 16px; padding-left: 22px; }
.body li { margin: 0 0 6px; }
.body h2 { margin: 24px 0 8px; font-size: 17px; line-height: 1.35; }
.quoted { padding-left: 14px; border-left: 3px solid #d9dee5; white-space: pre-line; }
a { color: #0b5cad; }
.footer { margin-top: 28px; padding-top: 16px; border-top: 1px solid #d9dee5; color: #56616e; font-size: 13px; }
.footer p { margin: 0 0 4px; }
@media (max-width: 480px) { body { padding: 0; background: #ffffff; } .letter { padding: 20px 18px; border-radius: 0; } }
@media (prefers-color-scheme: dark) {
body { background: #14181d; color: #e7ebf0; }
.letter { background: #1e242b; }
.line, .footer, .quoted { border-color: #3a444f; }
.footer { color: #a9b4c0; }
.organisation img { padding: 6px 8px; background: #ffffff; border-radius: 4px; }
a { color: #8fc1ff; }
}
@media (max-width: 480px) and (prefers-color-scheme: dark) { body { background: #1e242b; } }
</style>
</head>
<body>
<div class="preheader" hidden>Vi bekräftar att du har dragit tillbaka din ansökan till Systemutvecklare. Du behöver inte göra något mer.</div>
<div class="letter">
<p class="organisation">Provköpings kommun</p>
<hr class="line">
<div class="body">
<p dir="auto">Hej Disa Dragit,</p>
<p dir="auto">Vi bekräftar att du har dragit tillbaka din ansökan till Systemutvecklare. Du behöver inte göra något mer.</p>
<p dir="auto">Tack för att du sökte till oss och för att du lät oss veta. Du är välkommen att söka våra andra tjänster.</p>
<p dir="auto">Om det har blivit fel, svara på det här mejlet så rättar vi det.</p>
<p dir="auto">Med vänlig hälsning<br>
Anna Ek<br>
Provköpings kommun</p>
</div>
<div class="footer">
<p>Du får det här mejlet för att du har sökt Systemutvecklare hos Provköpings kommun.</p>
</div>
</div>
</body>
</html>
', 'sv', '[]', '2026-10-20T08:02:17.000Z', '2026-10-20T08:02:17.000Z', 0, NULL, NULL, NULL, '2026-10-20T08:00:17.000Z', '2026-10-20T08:00:18.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', 'default.withdraw.sv.6ed09db4', '{"subject":"Din ansökan till {{project.title}} är tillbakadragen","body":"Hej {{candidate.name}},\n\nVi bekräftar att du har dragit tillbaka din ansökan till {{project.title}}. Du behöver inte göra något mer.\n\nTack för att du sökte till oss och för att du lät oss veta. Du är välkommen att söka våra andra tjänster.\n\nOm det har blivit fel, svara på det här mejlet så rättar vi det.\n\nMed vänlig hälsning\n{{recruiter.name}}\n{{organisation.name}}","extra":{},"sections":[],"anonymised":false}', 0, 1, NULL, NULL, NULL),
('msg_01m5c56qg8055qff2dayye8mhn', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c568vg0d9jeaqy60gce4sx', 'cand_01m5c568vg0d9h0jxvm7yw08fj', 'op_01m5c56qg8055rx9srhp9m19vh', 'rcpt_01m5c56qg8055p74rg0ykpag52', 'save', 'candidate', 'sent', 'siv.sparad@exempel.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Vi vill spara dina uppgifter för andra tjänster', '', '', 'sv', '[]', '2026-10-20T08:02:21.000Z', '2026-10-20T08:11:00.000Z', 1, '2026-10-20T08:10:00.000Z', 'bc08223f-04a3-4db8-b979-1fca7a491470', NULL, '2026-10-20T08:00:21.000Z', '2026-10-20T08:10:00.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', 'default.save.sv.191dd0ad', NULL, 0, 1, NULL, NULL, '30b06252277e45799abdb2fc117c6fe824da9bf848ad405e83026868a63e06c9'),
('msg_01m5c56te002fcf581a7n12f4x', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c56eq00gkarrzbtdd6q739', 'cand_01m5c56eq00gk9dzb5vt2dw8dk', 'op_01m5c56te002fdp4y2wt4jhsy4', 'rcpt_01m5c56te002fbfr922f5fcnav', 'send-email', 'candidate', 'bounced', 'stina.studs@exempel.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Hej', '', '', 'sv', '[]', '2026-10-20T08:00:24.000Z', '2026-10-20T08:11:00.000Z', 1, '2026-10-20T08:10:00.000Z', '4b1f5384-d341-4dfb-8f84-c6a580c66d32', 'bounced', '2026-10-20T08:00:24.000Z', '2026-10-20T08:10:00.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', NULL, NULL, 0, 1, NULL, NULL, '6b699568f49f47bdb328172a1498446033ef3cc59d454d49abd1c7420e4f9923'),
('msg_01m5c5rewg040hsv218v3sjpz9', 'org_01m5c563000gwz1f9w03grr3bb', '', '', 'op_01m5c5rewg040gra93gpsqg8xx', 'op_01m5c5rewg040gra93gpsqg8xx', 'send-to-panel', 'other', 'sent', 'bo.lind@prov.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Granska sökande till Systemutvecklare', '', '', 'sv', '[]', '2026-10-20T08:12:02.000Z', '2026-10-20T08:21:00.000Z', 1, '2026-10-20T08:20:00.000Z', 'b7a4eb8c-5aa1-4689-8770-08d60a081d5e', NULL, '2026-10-20T08:10:02.000Z', '2026-10-20T08:20:00.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', 'default.send-to-panel.sv.295e20b8', NULL, 0, 1, 'pan_01m5c5rewg040as0hf81cr4rk7', 'rev_01m5c5rewg040bgztwrpw8hqwj', 'eabe832d143f425f9e06bdc637e89e9a5aa9b2a9a63b45f4ae4cf37e841476ec'),
('msg_01m5c5rewg040jxfja06gezgj6', 'org_01m5c563000gwz1f9w03grr3bb', '', '', 'op_01m5c5rewg040gra93gpsqg8xx', 'op_01m5c5rewg040gra93gpsqg8xx', 'send-to-panel', 'other', 'sent', 'asa@annan.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Review applicants for Systemutvecklare', '', '', 'en', '[]', '2026-10-20T08:12:02.000Z', '2026-10-20T08:21:00.000Z', 1, '2026-10-20T08:20:00.000Z', 'c1f80fe1-db48-485b-9658-48ba845e9d86', NULL, '2026-10-20T08:10:02.000Z', '2026-10-20T08:20:00.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', 'default.send-to-panel.en.c57b5f39', NULL, 0, 1, 'pan_01m5c5rewg040as0hf81cr4rk7', 'rev_01m5c5rewg040c18gfezxdd199', '79e51d2cd7134dd1b03f0d1688f95b954ab49e3cc9b44d069b7c2ebfb93f7056'),
('msg_01m5c6awqg0x3p512an9bdd13a', 'org_01m5c563000gwz1f9w03grr3bb', '', '', 'op_01m5c5rewg040gra93gpsqg8xx', 'op_01m5c5rewg040gra93gpsqg8xx', 'panel-code', 'other', 'sent', 'asa@annan.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Your code: personlig-kod.rev_01m5c5rewg040c18gfezxdd199', '', '', 'en', '[]', '2026-10-20T08:20:06.000Z', '2026-10-20T08:21:06.000Z', 1, '2026-10-20T08:20:06.000Z', '4f982009-b07f-4b81-acf9-aa5fedb5a27a', NULL, '2026-10-20T08:20:06.000Z', '2026-10-20T08:20:06.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', 'default.panel-code.en.ab1172bc', NULL, 0, 1, 'pan_01m5c5rewg040as0hf81cr4rk7', 'rev_01m5c5rewg040c18gfezxdd199', 'af5b6ac5bbcc462796db9e190bbf8de43c1668be52504bfd8fdd7c0e31aa189a'),
('msg_01m8439bm00p4pafmv3eebjxj1', 'org_01m5c563000gwz1f9w03grr3bb', '', '', 'op_01m5c5rewg040gra93gpsqg8xx', 'op_01m5c5rewg040gra93gpsqg8xx', 'panel-reminder', 'other', 'sent', 'asa@annan.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Reminder: review applicants by 4 December 2026', 'Dear Åsa Berg,

We have not had your assessment of applicants for Systemutvecklare yet. We need it by 4 December 2026.

Open the review (https://personlig.invalid/panel/rev_01m5c5rewg040c18gfezxdd199/1)

If you do not have time, reply to this e-mail so that we know.

Kind regards,
Anna Ek
Provköpings kommun

--
Anna Ek at Provköpings kommun sent you this e-mail. It concerns the recruitment for Systemutvecklare.
', '<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Reminder: review applicants by 4 December 2026</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 12px; background: #f3f4f6; color: #1f2933; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.preheader { display: none; max-height: 0; overflow: hidden; }
.letter { max-width: 600px; margin: 0 auto; padding: 28px; box-sizing: border-box; background: #ffffff; border-radius: 8px; overflow-wrap: anywhere; }
.organisation { margin: 0 0 16px; font-size: 17px; font-weight: 600; }
hr { height: 0; margin: 0 0 24px; background: none; border-style: solid; border-width: 0 0 1px; }
.line { border-color: #d9dee5; }
.accent { border-bottom-width: 3px; }
.organisation img { display: block; max-width: 100%; height: 44px; width: auto; }
.body p { margin: 0 0 16px; }
.body ul { margin: 0 0 16px; padding-left: 22px; }
.body li { margin: 0 0 6px; }
.body h2 { margin: 24px 0 8px; font-size: 17px; line-height: 1.35; }
.quoted { padding-left: 14px; border-left: 3px solid #d9dee5; white-space: pre-line; }
a { color: #0b5cad; }
.footer { margin-top: 28px; padding-top: 16px; border-top: 1px solid #d9dee5; color: #56616e; font-size: 13px; }
.footer p { margin: 0 0 4px; }
@media (max-width: 480px) { body { padding: 0; background: #ffffff; } .letter { padding: 20px 18px; border-radius: 0; } }
@media (prefers-color-scheme: dark) {
body { background: #14181d; color: #e7ebf0; }
.letter { background: #1e242b; }
.line, .footer, .quoted { border-color: #3a444f; }
.footer { color: #a9b4c0; }
.organisation img { padding: 6px 8px; background: #ffffff; border-radius: 4px; }
a { color: #8fc1ff; }
}
@media (max-width: 480px) and (prefers-color-scheme: dark) { body { background: #1e242b; } }
</style>
</head>
<body>
<div class="preheader" hidden>We have not had your assessment of applicants for Systemutvecklare yet. We need it by 4 December 2026.</div>
<div class="letter">
<p class="organisation">Provköpings kommun</p>
<hr class="line">
<div class="body">
<p dir="auto">Dear Åsa Berg,</p>
<p dir="auto">We have not had your assessment of applicants for Systemutvecklare yet. We need it by 4 December 2026.</p>
<p dir="auto"><a href="https://personlig.invalid/panel/rev_01m5c5rewg040c18gfezxdd199/1">Open the review</a></p>
<p dir="auto">If you do not have time, reply to this e-mail so that we know.</p>
<p dir="auto">Kind regards,<br>
Anna Ek<br>
Provköpings kommun</p>
</div>
<div class="footer">
<p>Anna Ek at Provköpings kommun sent you this e-mail. It concerns the recruitment for Systemutvecklare.</p>
</div>
</div>
</body>
</html>
', 'en', '[]', '2026-11-23T11:40:00.000Z', '2026-11-23T11:41:00.000Z', 1, '2026-11-23T11:40:00.000Z', '3e8f7938-c8dc-4a48-9176-58230dc77516', NULL, '2026-11-23T11:40:00.000Z', '2026-11-23T11:40:00.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', 'default.panel-reminder.en.01b4330e', '{"subject":"Reminder: review applicants by {{panel.deadline}}","body":"Dear {{reviewer.name}},\n\nWe have not had your assessment of applicants for {{project.title}} yet. We need it by {{panel.deadline}}.\n\n[Open the review]({{panel.link}})\n\nIf you do not have time, reply to this e-mail so that we know.\n\nKind regards,\n{{recruiter.name}}\n{{organisation.name}}","extra":{"reviewer.name":"Åsa Berg","panel.deadline":"4 December 2026","panel.link":"https://personlig.invalid/panel/rev_01m5c5rewg040c18gfezxdd199/1"},"sections":[],"anonymised":false}', 0, 1, 'pan_01m5c5rewg040as0hf81cr4rk7', 'rev_01m5c5rewg040c18gfezxdd199', NULL),
('msg_01m843vph800qe5ef5jxwem077', 'org_01m5c563000gwz1f9w03grr3bb', '', '', 'op_01m5c5rewg040gra93gpsqg8xx', 'op_01m5c5rewg040gra93gpsqg8xx', 'panel-code', 'other', 'queued', 'asa@annan.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Your code: personlig-kod.rev_01m5c5rewg040c18gfezxdd199', 'Dear Åsa Berg,

Your code for opening the review of applicants for Systemutvecklare is:

personlig-kod.rev_01m5c5rewg040c18gfezxdd199

The code is valid for ten minutes. If you did not ask for it, you can ignore this e-mail.

Kind regards,
Anna Ek
Provköpings kommun

--
Anna Ek at Provköpings kommun sent you this e-mail. It concerns the recruitment for Systemutvecklare.
', '<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Your code: personlig-kod.rev_01m5c5rewg040c18gfezxdd199</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 12px; background: #f3f4f6; color: #1f2933; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.preheader { display: none; max-height: 0; overflow: hidden; }
.letter { max-width: 600px; margin: 0 auto; padding: 28px; box-sizing: border-box; background: #ffffff; border-radius: 8px; overflow-wrap: anywhere; }
.organisation { margin: 0 0 16px; font-size: 17px; font-weight: 600; }
hr { height: 0; margin: 0 0 24px; background: none; border-style: solid; border-width: 0 0 1px; }
.line { border-color: #d9dee5; }
.accent { border-bottom-width: 3px; }
.organisation img { display: block; max-width: 100%; height: 44px; width: auto; }
.body p { margin: 0 0 16px; }
.body ul { margin: 0 0 16px; padding-left: 22px; }
.body li { margin: 0 0 6px; }
.body h2 { margin: 24px 0 8px; font-size: 17px; line-height: 1.35; }
.quoted { padding-left: 14px; border-left: 3px solid #d9dee5; white-space: pre-line; }
a { color: #0b5cad; }
.footer { margin-top: 28px; padding-top: 16px; border-top: 1px solid #d9dee5; color: #56616e; font-size: 13px; }
.footer p { margin: 0 0 4px; }
@media (max-width: 480px) { body { padding: 0; background: #ffffff; } .letter { padding: 20px 18px; border-radius: 0; } }
@media (prefers-color-scheme: dark) {
body { background: #14181d; color: #e7ebf0; }
.letter { background: #1e242b; }
.line, .footer, .quoted { border-color: #3a444f; }
.footer { color: #a9b4c0; }
.organisation img { padding: 6px 8px; background: #ffffff; border-radius: 4px; }
a { color: #8fc1ff; }
}
@media (max-width: 480px) and (prefers-color-scheme: dark) { body { background: #1e242b; } }
</style>
</head>
<body>
<div class="preheader" hidden>Your code for opening the review of applicants for Systemutvecklare is:</div>
<div class="letter">
<p class="organisation">Provköpings kommun</p>
<hr class="line">
<div class="body">
<p dir="auto">Dear Åsa Berg,</p>
<p dir="auto">Your code for opening the review of applicants for Systemutvecklare is:</p>
<p dir="auto">personlig-kod.rev_01m5c5rewg040c18gfezxdd199</p>
<p dir="auto">The code is valid for ten minutes. If you did not ask for it, you can ignore this e-mail.</p>
<p dir="auto">Kind regards,<br>
Anna Ek<br>
Provköpings kommun</p>
</div>
<div class="footer">
<p>Anna Ek at Provköpings kommun sent you this e-mail. It concerns the recruitment for Systemutvecklare.</p>
</div>
</div>
</body>
</html>
', 'en', '[]', '2026-11-23T11:50:01.000Z', '2026-11-23T11:50:01.000Z', 0, NULL, NULL, NULL, '2026-11-23T11:50:01.000Z', '2026-11-23T11:50:01.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', 'default.panel-code.en.ab1172bc', NULL, 0, 1, 'pan_01m5c5rewg040as0hf81cr4rk7', 'rev_01m5c5rewg040c18gfezxdd199', NULL),
('msg_01m8444wfg02cfepq80c599r5q', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c56bs80g95q3n9n4gx0wmt', 'cand_01m5c56bs80g94dphhcm5yhwwh', 'op_01m8444wfg02cg7pp0w8ryby8v', 'rcpt_01m8444wfg02cez0yr2h2hqzr6', 'send-email', 'candidate', 'scheduled', 'mats.mejlad@exempel.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Välkommen Mats', 'Vi ses!

--
Du får det här mejlet för att du har sökt Systemutvecklare hos Provköpings kommun.
', '<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Välkommen Mats</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 12px; background: #f3f4f6; color: #1f2933; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.preheader { display: none; max-height: 0; overflow: hidden; }
.letter { max-width: 600px; margin: 0 auto; padding: 28px; box-sizing: border-box; background: #ffffff; border-radius: 8px; overflow-wrap: anywhere; }
.organisation { margin: 0 0 16px; font-size: 17px; font-weight: 600; }
hr { height: 0; margin: 0 0 24px; background: none; border-style: solid; border-width: 0 0 1px; }
.line { border-color: #d9dee5; }
.accent { border-bottom-width: 3px; }
.organisation img { display: block; max-width: 100%; height: 44px; width: auto; }
.body p { margin: 0 0 16px; }
.body ul { margin: 0 0 16px; padding-left: 22px; }
.body li { margin: 0 0 6px; }
.body h2 { margin: 24px 0 8px; font-size: 17px; line-height: 1.35; }
.quoted { padding-left: 14px; border-left: 3px solid #d9dee5; white-space: pre-line; }
a { color: #0b5cad; }
.footer { margin-top: 28px; padding-top: 16px; border-top: 1px solid #d9dee5; color: #56616e; font-size: 13px; }
.footer p { margin: 0 0 4px; }
@media (max-width: 480px) { body { padding: 0; background: #ffffff; } .letter { padding: 20px 18px; border-radius: 0; } }
@media (prefers-color-scheme: dark) {
body { background: #14181d; color: #e7ebf0; }
.letter { background: #1e242b; }
.line, .footer, .quoted { border-color: #3a444f; }
.footer { color: #a9b4c0; }
.organisation img { padding: 6px 8px; background: #ffffff; border-radius: 4px; }
a { color: #8fc1ff; }
}
@media (max-width: 480px) and (prefers-color-scheme: dark) { body { background: #1e242b; } }
</style>
</head>
<body>
<div class="preheader" hidden>Vi ses!</div>
<div class="letter">
<p class="organisation">Provköpings kommun</p>
<hr class="line">
<div class="body">
<p dir="auto">Vi ses!</p>
</div>
<div class="footer">
<p>Du får det här mejlet för att du har sökt Systemutvecklare hos Provköpings kommun.</p>
</div>
</div>
</body>
</html>
', 'sv', '[{"file":"file_01m8444vg80x2ej1t5sbc54802","filename":"karta.pdf","contentType":"application/pdf","size":45,"key":"fabc36728ef9492ebed142bb4152650c67102f712e0c4c84aca77cbd1c2ca577"}]', '2026-11-24T08:00:00.000Z', '2026-11-24T08:00:00.000Z', 0, NULL, NULL, NULL, '2026-11-23T11:55:02.000Z', '2026-11-23T11:55:02.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', NULL, '{"subject":"Välkommen {{candidate.first_name}}","body":"Vi ses!","extra":{},"sections":[],"anonymised":false}', 0, 1, NULL, NULL, NULL),
('msg_01m8444xer0fzr3be9gaa3kz2e', 'org_01m5c563000gwz1f9w03grr3bb', '', '', 'op_01m5c5rewg040gra93gpsqg8xx', 'op_01m5c5rewg040gra93gpsqg8xx', 'send-to-panel', 'other', 'held', 'eva.sen@prov.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Granska sökande till Systemutvecklare', 'Hej Eva Sen,

Vi ber dig läsa och bedöma sökande till Systemutvecklare. Du sätter ett betyg från 1 till 7 och kan skriva en kommentar om var och en.

Öppna granskningen (https://personlig.invalid/panel/rev_01m8444xer0fzq3nj5b7e3ge4q/1)

Svara senast 4 december 2026. Det du skriver sparas medan du arbetar. Tänk på att den sökande har rätt att läsa det.

Länken är bara för dig, så skicka den inte vidare.

Med vänlig hälsning
Anna Ek
Provköpings kommun

--
Anna Ek på Provköpings kommun har skickat det här mejlet till dig. Det gäller rekryteringen av Systemutvecklare.
', '<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Granska sökande till Systemutvecklare</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 12px; background: #f3f4f6; color: #1f2933; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.preheader { display: none; max-height: 0; overflow: hidden; }
.letter { max-width: 600px; margin: 0 auto; padding: 28px; box-sizing: border-box; background: #ffffff; border-radius: 8px; overflow-wrap: anywhere; }
.organisation { margin: 0 0 16px; font-size: 17px; font-weight: 600; }
hr { height: 0; margin: 0 0 24px; background: none; border-style: solid; border-width: 0 0 1px; }
.line { border-color: #d9dee5; }
.accent { border-bottom-width: 3px; }
.organisation img { display: block; max-width: 100%; height: 44px; width: auto; }
.body p { margin: 0 0 16px; }
.body ul { margin: 0 0 16px; padding-left: 22px; }
.body li { margin: 0 0 6px; }
.body h2 { margin: 24px 0 8px; font-size: 17px; line-height: 1.35; }
.quoted { padding-left: 14px; border-left: 3px solid #d9dee5; white-space: pre-line; }
a { color: #0b5cad; }
.footer { margin-top: 28px; padding-top: 16px; border-top: 1px solid #d9dee5; color: #56616e; font-size: 13px; }
.footer p { margin: 0 0 4px; }
@media (max-width: 480px) { body { padding: 0; background: #ffffff; } .letter { padding: 20px 18px; border-radius: 0; } }
@media (prefers-color-scheme: dark) {
body { background: #14181d; color: #e7ebf0; }
.letter { background: #1e242b; }
.line, .footer, .quoted { border-color: #3a444f; }
.footer { color: #a9b4c0; }
.organisation img { padding: 6px 8px; background: #ffffff; border-radius: 4px; }
a { color: #8fc1ff; }
}
@media (max-width: 480px) and (prefers-color-scheme: dark) { body { background: #1e242b; } }
</style>
</head>
<body>
<div class="preheader" hidden>Vi ber dig läsa och bedöma sökande till Systemutvecklare. Du sätter ett betyg från 1 till 7 och kan skriva en kommentar om var och en.</div>
<div class="letter">
<p class="organisation">Provköpings kommun</p>
<hr class="line">
<div class="body">
<p dir="auto">Hej Eva Sen,</p>
<p dir="auto">Vi ber dig läsa och bedöma sökande till Systemutvecklare. Du sätter ett betyg från 1 till 7 och kan skriva en kommentar om var och en.</p>
<p dir="auto"><a href="https://personlig.invalid/panel/rev_01m8444xer0fzq3nj5b7e3ge4q/1">Öppna granskningen</a></p>
<p dir="auto">Svara senast 4 december 2026. Det du skriver sparas medan du arbetar. Tänk på att den sökande har rätt att läsa det.</p>
<p dir="auto">Länken är bara för dig, så skicka den inte vidare.</p>
<p dir="auto">Med vänlig hälsning<br>
Anna Ek<br>
Provköpings kommun</p>
</div>
<div class="footer">
<p>Anna Ek på Provköpings kommun har skickat det här mejlet till dig. Det gäller rekryteringen av Systemutvecklare.</p>
</div>
</div>
</body>
</html>
', 'sv', '[]', '2026-11-23T11:57:03.000Z', '2026-11-23T11:57:03.000Z', 0, NULL, NULL, NULL, '2026-11-23T11:55:03.000Z', '2026-11-23T11:55:03.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', 'default.send-to-panel.sv.295e20b8', '{"subject":"Granska sökande till {{project.title}}","body":"Hej {{reviewer.name}},\n\nVi ber dig läsa och bedöma sökande till {{project.title}}. Du sätter ett betyg från 1 till 7 och kan skriva en kommentar om var och en.\n\n[Öppna granskningen]({{panel.link}})\n\nSvara senast {{panel.deadline}}. Det du skriver sparas medan du arbetar. Tänk på att den sökande har rätt att läsa det.\n\nLänken är bara för dig, så skicka den inte vidare.\n\nMed vänlig hälsning\n{{recruiter.name}}\n{{organisation.name}}","extra":{"reviewer.name":"Eva Sen","panel.deadline":"4 december 2026","panel.link":"https://personlig.invalid/panel/rev_01m8444xer0fzq3nj5b7e3ge4q/1"},"sections":[],"anonymised":false}', 0, 1, 'pan_01m5c5rewg040as0hf81cr4rk7', 'rev_01m8444xer0fzq3nj5b7e3ge4q', NULL),
('msg_01m844c5w807ccahqdvxqphe4c', 'org_01m5c563000gwz1f9w03grr3bb', 'app_01m5c56crg0t8tzas11zwx5tdw', 'cand_01m5c56crg0t8s8kqagzq82q9a', 'op_01m844c5w807cddjvpcfmjtfnp', 'rcpt_01m844c5w807cbw6y0g9bahtkw', 'reject', 'candidate', 'held', 'pia.panelsson@exempel.example', 'Provköpings kommun', 'jobb@prov.example', 'anna.ek@prov.example', 'Din ansökan till Systemutvecklare', 'Hej Pia!

Tack, men nej.

--
Du får det här mejlet för att du har sökt Systemutvecklare hos Provköpings kommun.
', '<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>Din ansökan till Systemutvecklare</title>
<style>
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 24px 12px; background: #f3f4f6; color: #1f2933; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
.preheader { display: none; max-height: 0; overflow: hidden; }
.letter { max-width: 600px; margin: 0 auto; padding: 28px; box-sizing: border-box; background: #ffffff; border-radius: 8px; overflow-wrap: anywhere; }
.organisation { margin: 0 0 16px; font-size: 17px; font-weight: 600; }
hr { height: 0; margin: 0 0 24px; background: none; border-style: solid; border-width: 0 0 1px; }
.line { border-color: #d9dee5; }
.accent { border-bottom-width: 3px; }
.organisation img { display: block; max-width: 100%; height: 44px; width: auto; }
.body p { margin: 0 0 16px; }
.body ul { margin: 0 0 16px; padding-left: 22px; }
.body li { margin: 0 0 6px; }
.body h2 { margin: 24px 0 8px; font-size: 17px; line-height: 1.35; }
.quoted { padding-left: 14px; border-left: 3px solid #d9dee5; white-space: pre-line; }
a { color: #0b5cad; }
.footer { margin-top: 28px; padding-top: 16px; border-top: 1px solid #d9dee5; color: #56616e; font-size: 13px; }
.footer p { margin: 0 0 4px; }
@media (max-width: 480px) { body { padding: 0; background: #ffffff; } .letter { padding: 20px 18px; border-radius: 0; } }
@media (prefers-color-scheme: dark) {
body { background: #14181d; color: #e7ebf0; }
.letter { background: #1e242b; }
.line, .footer, .quoted { border-color: #3a444f; }
.footer { color: #a9b4c0; }
.organisation img { padding: 6px 8px; background: #ffffff; border-radius: 4px; }
a { color: #8fc1ff; }
}
@media (max-width: 480px) and (prefers-color-scheme: dark) { body { background: #1e242b; } }
</style>
</head>
<body>
<div class="preheader" hidden>Hej Pia!</div>
<div class="letter">
<p class="organisation">Provköpings kommun</p>
<hr class="line">
<div class="body">
<p dir="auto">Hej Pia!</p>
<p dir="auto">Tack, men nej.</p>
</div>
<div class="footer">
<p>Du får det här mejlet för att du har sökt Systemutvecklare hos Provköpings kommun.</p>
</div>
</div>
</body>
</html>
', 'sv', '[]', '2026-11-23T12:01:01.000Z', '2026-11-23T12:01:01.000Z', 0, NULL, NULL, NULL, '2026-11-23T11:59:01.000Z', '2026-11-23T11:59:01.000Z', 'proj_01m5c563z80yjtewn9ges4rj8p', 'tmpl_01m5c56hmr0sgcs4tsb0py8axh', '{"subject":"Din ansökan till {{project.title}}","body":"Hej {{candidate.first_name | du}}!\n\nTack, men nej.","extra":{},"sections":[],"anonymised":false}', 0, 1, NULL, NULL, NULL);

INSERT INTO organisations (id, name, locale, time_zone, hold_seconds, retention_months, public_sector, sender_name, sender_address, created_at) VALUES
('org_01m5c563000gwz1f9w03grr3bb', 'Provköpings kommun', 'sv', 'Europe/Stockholm', 120, 24, 0, 'Provköpings kommun', 'jobb@prov.example', '2026-11-01T08:00:00.000Z');

INSERT INTO projects (id, org_id, external_id, title, department, created_at) VALUES
('proj_01m5c563000gx1gbmy7s4ya96s', 'org_01m5c563000gwz1f9w03grr3bb', 'P-0', 'Tom', 'Digitalisering', '2026-10-20T08:00:00.000Z'),
('proj_01m5c563z80yjtewn9ges4rj8p', 'org_01m5c563000gwz1f9w03grr3bb', 'P-1', 'Systemutvecklare', 'Digitalisering', '2026-10-20T08:00:01.000Z'),
('proj_01m5c564yg01x2m2gjapfdhgz1', 'org_01m5c563000gwz1f9w03grr3bb', 'P-2', 'Testledare', 'HR', '2026-10-20T08:00:02.000Z');

INSERT INTO reasons (org_id, list, id, label_sv, label_en, position) VALUES
('org_01m5c563000gwz1f9w03grr3bb', 'rejection', 'rejection-1', 'Skäl 1', 'Reason 1', 1),
('org_01m5c563000gwz1f9w03grr3bb', 'rejection', 'rejection-2', 'Skäl 2', 'Reason 2', 2),
('org_01m5c563000gwz1f9w03grr3bb', 'withdrawal', 'withdrawal-1', 'Skäl 1', 'Reason 1', 1),
('org_01m5c563000gwz1f9w03grr3bb', 'withdrawal', 'withdrawal-2', 'Skäl 2', 'Reason 2', 2);

INSERT INTO saved_profiles (id, org_id, candidate_id, purpose, basis, expires_on, created_at) VALUES
('prof_01m5c56qg8055nabdbj84934yg', 'org_01m5c563000gwz1f9w03grr3bb', 'cand_01m5c568vg0d9h0jxvm7yw08fj', 'Kommande tjänster', 'consent', '2027-11-01', '2026-10-20T08:00:21.000Z');

INSERT INTO status_counts (project_id, bucket, org_id, n) VALUES
('proj_01m5c563z80yjtewn9ges4rj8p', 'received', 'org_01m5c563000gwz1f9w03grr3bb', 4),
('proj_01m5c563z80yjtewn9ges4rj8p', 'rejected', 'org_01m5c563000gwz1f9w03grr3bb', 2),
('proj_01m5c563z80yjtewn9ges4rj8p', 'withdrawn', 'org_01m5c563000gwz1f9w03grr3bb', 1),
('proj_01m5c563z80yjtewn9ges4rj8p', 'deleted', 'org_01m5c563000gwz1f9w03grr3bb', 1),
('proj_01m5c563z80yjtewn9ges4rj8p', 'saved', 'org_01m5c563000gwz1f9w03grr3bb', 1),
('proj_01m5c563z80yjtewn9ges4rj8p', 'hired', 'org_01m5c563000gwz1f9w03grr3bb', 1),
('proj_01m5c564yg01x2m2gjapfdhgz1', 'received', 'org_01m5c563000gwz1f9w03grr3bb', 1);

INSERT INTO suppressions (org_id, address_fold, reason, at, message_id) VALUES
('org_01m5c563000gwz1f9w03grr3bb', 'stina.studs@exempel.example', 'bounced', '2026-10-20T08:10:00.000Z', 'msg_01m5c56te002fcf581a7n12f4x');

INSERT INTO template_versions (id, org_id, kind, unit_fold, unit, language, version, removed, subject, body, actor_id, actor_name, at) VALUES
('tmpl_01m5c56gng0trjq30hspns181d', 'org_01m5c563000gwz1f9w03grr3bb', 'reject', '', '', 'sv', 1, 0, 'Besked', 'Hej {{candidate.first_name | du}}!

Tack, men nej.', 'anna.ek', 'Anna Ek', '2026-10-20T08:00:14.000Z'),
('tmpl_01m5c56hmr0sgcs4tsb0py8axh', 'org_01m5c563000gwz1f9w03grr3bb', 'reject', '', '', 'sv', 2, 0, 'Din ansökan till {{project.title}}', 'Hej {{candidate.first_name | du}}!

Tack, men nej.', 'anna.ek', 'Anna Ek', '2026-10-20T08:00:15.000Z'),
('tmpl_01m5c56hmr0sgcs4tsb0py8axj', 'org_01m5c563000gwz1f9w03grr3bb', 'save', '', '', 'sv', 1, 0, 'Får vi spara dig?', 'Hej {{candidate.first_name | du}}!

Vi sparar dig enligt {{save.basis}}. Svara ja om det går bra.', 'anna.ek', 'Anna Ek', '2026-10-20T08:00:16.000Z');

INSERT INTO templates (org_id, kind, unit_fold, language, version, version_id) VALUES
('org_01m5c563000gwz1f9w03grr3bb', 'reject', '', 'sv', 2, 'tmpl_01m5c56hmr0sgcs4tsb0py8axh'),
('org_01m5c563000gwz1f9w03grr3bb', 'save', '', 'sv', 1, 'tmpl_01m5c56hmr0sgcs4tsb0py8axj');

INSERT INTO panel_candidates (panel_id, application_id, org_id, added_at, first_name, last_name, status, deleted, rating_sum, rating_count, number) VALUES
('pan_01m5c5rewg040as0hf81cr4rk7', 'app_01m5c56crg0t8tzas11zwx5tdw', 'org_01m5c563000gwz1f9w03grr3bb', '2026-10-20T08:10:02.000Z', 'Pia', 'Panelsson', 'rejected', 0, 3, 1, 1),
('pan_01m5c5rewg040as0hf81cr4rk7', 'app_01m5c56dqr0rxcyz76n13atc5g', 'org_01m5c563000gwz1f9w03grr3bb', '2026-10-20T08:10:02.000Z', 'Per', 'Panelberg', 'received', 0, 0, 0, 2),
('pan_01m5c5rewg040as0hf81cr4rk7', 'app_01m5c56bs80g95q3n9n4gx0wmt', 'org_01m5c563000gwz1f9w03grr3bb', '2026-10-20T08:10:02.000Z', 'Mats', 'Mejlad', 'received', 0, 6, 1, 3);

INSERT INTO panel_changes (panel_id, n, org_id, verb, reviewer_id, actor_id, actor_name, at) VALUES
('pan_01m5c5rewg040as0hf81cr4rk7', 1, 'org_01m5c563000gwz1f9w03grr3bb', 'add', 'rev_01m8444xer0fzq3nj5b7e3ge4q', 'anna.ek', 'Anna Ek', '2026-11-23T11:55:03.000Z');

INSERT INTO panel_reviewers (id, org_id, panel_id, kind, name, email, email_fold, language, link_version, opened_at, submitted_at, reminded, remind_at, created_at) VALUES
('rev_01m5c5rewg040bgztwrpw8hqwj', 'org_01m5c563000gwz1f9w03grr3bb', 'pan_01m5c5rewg040as0hf81cr4rk7', 'internal', 'Bo Lind', 'bo.lind@prov.example', 'bo.lind@prov.example', 'sv', 1, '2026-10-20T08:20:01.000Z', '2026-10-20T08:20:05.000Z', 0, '2026-11-19T08:12:02.000Z', '2026-10-20T08:10:02.000Z'),
('rev_01m5c5rewg040c18gfezxdd199', 'org_01m5c563000gwz1f9w03grr3bb', 'pan_01m5c5rewg040as0hf81cr4rk7', 'external', 'Åsa Berg', 'asa@annan.example', 'asa@annan.example', 'en', 1, '2026-10-20T08:20:07.000Z', NULL, 1, '2026-11-28T11:40:00.000Z', '2026-10-20T08:10:02.000Z'),
('rev_01m8444xer0fzq3nj5b7e3ge4q', 'org_01m5c563000gwz1f9w03grr3bb', 'pan_01m5c5rewg040as0hf81cr4rk7', 'internal', 'Eva Sen', 'eva.sen@prov.example', 'eva.sen@prov.example', 'sv', 1, NULL, NULL, 0, '2026-12-23T11:57:03.000Z', '2026-11-23T11:55:03.000Z');

INSERT INTO panels (id, org_id, project_id, operation_id, options, deadline, deadline_at, remind_after_days, remind_every_days, actor_id, actor_name, actor_email, created_at, numbered) VALUES
('pan_01m5c5rewg040as0hf81cr4rk7', 'org_01m5c563000gwz1f9w03grr3bb', 'proj_01m5c563z80yjtewn9ges4rj8p', 'op_01m5c5rewg040gra93gpsqg8xx', '{"anonymise":false,"withoutAttachments":false,"commentRequired":false,"reveal":"after-own","code":true}', '2026-12-04', '2026-12-04T22:59:59.999Z', 30, 5, 'anna.ek', 'Anna Ek', 'anna.ek@prov.example', '2026-10-20T08:10:02.000Z', 3);

INSERT INTO ratings (panel_id, application_id, reviewer_id, org_id, verdict, score, comment, version, at) VALUES
('pan_01m5c5rewg040as0hf81cr4rk7', 'app_01m5c56bs80g95q3n9n4gx0wmt', 'rev_01m5c5rewg040bgztwrpw8hqwj', 'org_01m5c563000gwz1f9w03grr3bb', 'rated', 6, 'Stark.', 1, '2026-10-20T08:20:02.000Z'),
('pan_01m5c5rewg040as0hf81cr4rk7', 'app_01m5c56crg0t8tzas11zwx5tdw', 'rev_01m5c5rewg040bgztwrpw8hqwj', 'org_01m5c563000gwz1f9w03grr3bb', 'rated', 3, NULL, 1, '2026-10-20T08:20:03.000Z'),
('pan_01m5c5rewg040as0hf81cr4rk7', 'app_01m5c56dqr0rxcyz76n13atc5g', 'rev_01m5c5rewg040bgztwrpw8hqwj', 'org_01m5c563000gwz1f9w03grr3bb', 'conflict', NULL, 'Min granne.', 1, '2026-10-20T08:20:04.000Z'),
('pan_01m5c5rewg040as0hf81cr4rk7', 'app_01m5c56bs80g95q3n9n4gx0wmt', 'rev_01m5c5rewg040c18gfezxdd199', 'org_01m5c563000gwz1f9w03grr3bb', 'rated', 5, 'Fine.', 1, '2026-10-20T08:20:08.000Z');

INSERT INTO reviewer_codes (reviewer_id, org_id, panel_id, code_hash, ticket_hash, expires_at, tries, sent, sent_since) VALUES
('rev_01m5c5rewg040c18gfezxdd199', 'org_01m5c563000gwz1f9w03grr3bb', 'pan_01m5c5rewg040as0hf81cr4rk7', '8b83174a1e1d5460d756a8607071dd34a7f2e9a863becce71a1a00bc2391947a', '0b4c5e075665a1f9851ca16e2ecb936a6f1e6f05ea8fd7678d9e782f8cc5eb2c', '2026-11-23T12:00:01.000Z', 0, 1, '2026-11-23T11:50:01.000Z');
