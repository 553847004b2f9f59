INSERT INTO settings (id, organisation, land, window_start, window_end, monthly_target,
                      kita_children_allowed, employee_consent_in_writing, withdrawal_days,
                      expiry_notice_days, service_agreement_version, photo_notes_version,
                      smallest_face)
VALUES (1, 'Stadt', 'nw', '08:00:00', '16:00:00', 2, 0, 1, 14, 30, 1, 1, 24);

INSERT INTO department (id, name, folded)
VALUES ('00000000-0000-0000-0000-000000000001', 'IT', 'it');

INSERT INTO member (id, name, folded, found_by, department_id, email, phone, linkedin_url,
                    experience, age_band, shares_figures, stage)
VALUES ('00000000-0000-0000-0000-000000000002', 'Elif Yıldız', 'elif yildiz', 'elif yildiz ',
        '00000000-0000-0000-0000-000000000001', '', '', '', 'new', NULL, 0, 'active');

INSERT INTO member_step (member_id, position, stage, on_day)
VALUES ('00000000-0000-0000-0000-000000000002', 0, 'active', '2026-09-01');

INSERT INTO post (id, author_id, topic_id, title, text, goals, planned_at, state, url,
                  published_at, minutes, changed_at, revision)
VALUES ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000002', NULL,
        'Titel', 'Text', '["image"]', NULL, 'published', 'https://www.linkedin.com/feed/',
        1795425723000, 30, 1795425723000, 2);

INSERT INTO journal (at, action, subject, subject_id)
VALUES (1795425723000, 'published', 'post', '00000000-0000-0000-0000-000000000003');

INSERT INTO photo (id, post_id, position, name, media_type, width, height, sha256, verified,
                   alt_text, kept, checked, engines, own_look, own_look_reason, own_look_at, added_at)
VALUES ('00000000-0000-0000-0000-000000000004', '00000000-0000-0000-0000-000000000003', 0,
        'Rathaus', 'image/jpeg', 400, 300, '', 1, '', '["picture"]', 'checked', '["yunet"]', 'skipped',
        'Gezeichnetes Bild', 1795425723000, 1795425723000);

INSERT INTO finding (id, photo_id, kind, class, region_left, region_top, region_width,
                     region_height, confidence)
VALUES ('00000000-0000-0000-0000-000000000005', '00000000-0000-0000-0000-000000000004', 'code',
        'wifi', 10, 20, 30, 40, 0.99);
