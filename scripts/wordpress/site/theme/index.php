<!DOCTYPE html>
<html>
<head><?php wp_head(); ?></head>
<body><p>Trang chủ</p></body>
</html>
