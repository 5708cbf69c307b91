-- What the application role may touch beside the modules' tables. It owns nothing, so policies bind it.
grant usage on schema public, jingui to jingui_app;
revoke all on all tables in schema jingui from public, jingui_app;
grant execute on all functions in schema jingui to jingui_app;
-- What only functions of the wall itself may ask.
revoke all on function jingui.subject(text, text), jingui.let_speak(text, integer[], text, text[]), jingui.proof(text, text)
  from public, jingui_app;
