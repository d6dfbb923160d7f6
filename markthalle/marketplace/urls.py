"""The marketplace's addresses."""

from django.urls import path

from markthalle.marketplace.pages import home, lists, product, robots, shop, suggest, texts

app_name = "marketplace"

urlpatterns = [
    path("", home.home_page, name="home"),
    path("c/<slug:slug>", lists.category_page, name="category"),
    path("search", lists.search_page, name="search"),
    path("suggest", suggest.suggest, name="suggest"),
    path("shops", shop.shops_page, name="shops"),
    path("s/<slug:handle>", shop.shop_page, name="shop"),
    path("s/<slug:handle>/about", shop.about_page, name="shop_about"),
    path("s/<slug:handle>/delivery", shop.promises_page, name="shop_promises"),
    path("s/<slug:handle>/follow", shop.follow, name="follow"),
    path("s/<slug:handle>/c/<slug:collection>", shop.collection_page, name="collection"),
    path("p/<slug:slug>", product.product_page, name="product"),
    path("ranking", texts.ranking_page, name="ranking"),
    path("robots.txt", robots.robots_txt, name="robots"),
    path("sitemap.xml", robots.sitemap, name="sitemap"),
]
