INSERT INTO step_kind (word) VALUES ('create_container'), ('await_container');
